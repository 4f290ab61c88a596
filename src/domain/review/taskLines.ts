import { addDays } from '../day.ts'
import { daysAhead } from '../review.ts'
import type { Task } from '../task.ts'
import { finishVarianceDays, isOpen, lateDays, taskStatus } from '../task.ts'
import type { PackSource, TaskLine } from './reviewPack.ts'

/** Finished since the last meeting, the latest first. */
export function finishedLines(source: PackSource): TaskLine[] {
  return ofPhase(source)
    .filter(({ actualFinish }) => actualFinish !== null && actualFinish > source.since)
    .toSorted((a, b) => b.actualFinish!.localeCompare(a.actualFinish!) || a.position - b.position)
    .map((task) => taskLine(task, source, finishVarianceDays(task) ?? 0))
}

/** Open and behind, the longest first; then those that ended late since the last meeting and still lack a cause. */
export function lateLines(source: PackSource): TaskLine[] {
  const tasks = ofPhase(source)
  const open = tasks.filter((task) => isOpen(task) && lateDays(task, source.today) > 0)
  const late = open.map((task) => taskLine(task, source, lateDays(task, source.today)))
  const ended = tasks.filter(
    ({ actualFinish, ...task }) =>
      actualFinish && actualFinish > source.since && (finishVarianceDays({ actualFinish, ...task }) ?? 0) > 0,
  )
  return [
    ...late.toSorted((a, b) => b.days - a.days || a.name.localeCompare(b.name)),
    ...ended.map((task) => taskLine(task, source, finishVarianceDays(task)!)),
  ]
}

/** To be finished today or, for the longer meetings, in the week to come. */
export function dueLines(source: PackSource): TaskLine[] {
  const last = addDays(source.today, daysAhead(source.kind))
  return ofPhase(source)
    .filter((task) => isOpen(task) && task.plannedFinish && task.plannedFinish >= source.today && task.plannedFinish <= last)
    .toSorted((a, b) => a.plannedFinish!.localeCompare(b.plannedFinish!) || a.position - b.position)
    .map((task) => taskLine(task, source, 0))
}

/** Should be under way, and nobody said anything since the last meeting. */
export function silentLines(source: PackSource): TaskLine[] {
  const { today, since, recordedOn } = source
  return ofPhase(source)
    .filter((task) => {
      const status = taskStatus(task, today)
      const isDue = task.plannedStart !== null && task.plannedStart <= today
      if (status !== 'inProgress' && status !== 'overdue' && !(status === 'notStarted' && isDue)) return false
      return (recordedOn.get(task.id) ?? '') <= since
    })
    .toSorted((a, b) => lateDays(b, today) - lateDays(a, today) || a.position - b.position)
    .map((task) => taskLine(task, source, lateDays(task, today)))
}

export function ofPhase({ tasks, phase, phases }: PackSource): Task[] {
  const order = new Map(phases.map(({ id, position }) => [id, position]))
  const place = (task: Task) => order.get(task.phaseId ?? '') ?? Infinity
  return tasks
    .filter((task) => !task.isCancelled && (phase === null || task.phaseId === phase.id))
    .toSorted((a, b) => place(a) - place(b) || a.position - b.position)
}

function taskLine(task: Task, { nameOf, phases }: PackSource, days: number): TaskLine {
  return {
    noun: 'task',
    id: task.id,
    name: task.name,
    owner: nameOf(task.ownerId),
    phase: phases.find(({ id }) => id === task.phaseId)?.name ?? '',
    planned: task.plannedFinish,
    finished: task.actualFinish,
    days,
    expected: task.expectedFinish,
    cause: task.delayReason || task.issue,
    recovery: task.countermeasure,
  }
}
