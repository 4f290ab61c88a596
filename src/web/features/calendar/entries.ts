import type { Day } from '#domain/day.ts'
import type { Milestone } from '#domain/milestone.ts'
import { milestoneState } from '#domain/milestone.ts'
import type { Task } from '#domain/task.ts'
import { taskStatus } from '#domain/task.ts'
import { milestoneTones } from '../../plan/milestoneTones.ts'
import type { Speech } from '../../plan/taskSentence.ts'
import { milestoneSentence, taskSentence } from '../../plan/taskSentence.ts'
import type { StatusKind } from '../../ui/marks/StatusShape.tsx'
import type { Spanned } from './layout.ts'

/** What stands in the calendar: a task over its planned days, or a milestone on its day. */
export interface Entry extends Spanned {
  noun: 'task' | 'milestone'
  id: string
  name: string
  tone: StatusKind
  sentence: string
}

/** Milestones come first: on their day they stand above the work. */
export function entriesOf(milestones: Iterable<Milestone>, tasks: Iterable<Task>, speech: Speech): Entry[] {
  const entries: Entry[] = []
  for (const milestone of milestones) {
    const { id, name, dueDate } = milestone
    if (!dueDate) continue
    const tone = milestoneTones[milestoneState(milestone, speech.today)]
    entries.push({
      key: `0:${id}`,
      noun: 'milestone',
      id,
      name,
      start: dueDate,
      finish: dueDate,
      tone,
      sentence: milestoneSentence(milestone, speech),
    })
  }
  for (const task of tasks) {
    const { id, name, plannedStart, plannedFinish } = task
    const [start, finish] = [plannedStart ?? plannedFinish, plannedFinish ?? plannedStart]
    if (!start || !finish) continue
    entries.push({
      key: `1:${id}`,
      noun: 'task',
      id,
      name,
      start,
      finish: finish < start ? start : finish,
      tone: taskStatus(task, speech.today),
      sentence: taskSentence(task, speech),
    })
  }
  return entries
}

/** What is under way, begins or is due on a day. */
export function entriesOn(entries: readonly Entry[], day: Day): Entry[] {
  return entries.filter(({ start, finish }) => start <= day && finish >= day)
}
