import type { Day } from '#domain/day.ts'
import { milestoneState } from '#domain/milestone.ts'
import type { Messages } from '../../messages/zh.ts'
import type { Line } from './lines.ts'
import { isMilestone, standing } from './lines.ts'

interface Speech {
  today: Day
  messages: Messages
  nameOf: (id: string | null) => string
  day: (day: Day | null) => string
  period: (start: Day | null, finish: Day | null) => string
}

/** A line of the chart as a sentence: for the tooltip, and for those who don't see bars. */
export function describeLine(line: Line, { today, messages, nameOf, day, period }: Speech): string {
  const { fields, gantt, overview, common } = messages
  if (isMilestone(line)) {
    const due = line.dueDate ? overview.dueRule(day(line.dueDate), line.dateRule) : overview.noDay
    return gantt.join([line.name, due, overview.milestoneState[milestoneState(line, today)]])
  }
  const dates = (label: string, start: Day | null, finish: Day | null) =>
    start || finish ? common.labelled(label, start && finish ? period(start, finish) : day(start ?? finish)) : ''
  const isMoved = line.baselineStart !== line.plannedStart || line.baselineFinish !== line.plannedFinish
  return gantt.join([
    line.name,
    nameOf(line.ownerId),
    dates(gantt.plan, line.plannedStart, line.plannedFinish) || messages.sheet.unplanned,
    standing(line, today, fields),
    isMoved ? dates(gantt.baseline, line.baselineStart, line.baselineFinish) : '',
    dates(gantt.actual, line.actualStart, line.actualFinish),
  ])
}
