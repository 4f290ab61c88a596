import type { Day } from '#domain/day.ts'
import type { Milestone } from '#domain/milestone.ts'
import { milestoneState } from '#domain/milestone.ts'
import type { Task } from '#domain/task.ts'
import { isOpen, lateness, taskStatus } from '#domain/task.ts'
import type { Messages } from '../messages/zh.ts'

export interface Speech {
  today: Day
  messages: Messages
  nameOf: (id: string | null) => string
  day: (day: Day | null) => string
  period: (start: Day | null, finish: Day | null) => string
}

/** A task as a sentence: for the tooltip of its bar, and for those who don't see bars. */
export function taskSentence(task: Task, { today, messages, nameOf, day, period }: Speech): string {
  const { plan, common, fields, sheet } = messages
  const dates = (label: string, start: Day | null, finish: Day | null) =>
    start || finish ? common.labelled(label, start && finish ? period(start, finish) : day(start ?? finish)) : ''
  const isMoved = task.baselineStart !== task.plannedStart || task.baselineFinish !== task.plannedFinish
  return plan.join([
    task.name,
    nameOf(task.ownerId),
    dates(plan.planned, task.plannedStart, task.plannedFinish) || sheet.unplanned,
    standing(task, today, fields),
    isMoved ? dates(plan.baseline, task.baselineStart, task.baselineFinish) : '',
    dates(plan.actual, task.actualStart, task.actualFinish),
  ])
}

export function milestoneSentence(milestone: Milestone, { today, messages, day }: Speech): string {
  const { overview, plan } = messages
  const due = milestone.dueDate ? overview.dueRule(day(milestone.dueDate), milestone.dateRule) : overview.noDay
  return plan.join([milestone.name, due, overview.milestoneState[milestoneState(milestone, today)]])
}

/** 进行中 60%, 已延期 晚 2 天, 已完成. */
export function standing(task: Task, today: Day, fields: Messages['fields']): string {
  const status = taskStatus(task, today)
  const late = lateness(task, today)
  const isUnderWay = task.actualStart !== null && isOpen(task)
  return [fields.status[status], isUnderWay && `${task.percentComplete}%`, late > 0 && fields.late(late)]
    .filter(Boolean)
    .join(' ')
}
