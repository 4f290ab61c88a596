import type { Day } from '../day.ts'
import { addDays, daysBetween } from '../day.ts'
import type { DateRule } from '../milestone.ts'
import type { CalendarException } from '../schedule/workCalendar.ts'
import { datedTemplate } from './dated.ts'
import type { TemplateContent } from './template.ts'

export interface Frame {
  phases: { name: string; startDate: Day; endDate: Day }[]
  milestones: { name: string; dueDate: Day; dateRule: DateRule }[]
}

/**
 * The phases and milestones of a template over a period of any length: what lies within its own period is stretched or pressed, what lies
 * before or after keeps its distance.
 */
export function usualFrame(
  content: TemplateContent,
  period: { startDate: Day; endDate: Day },
  exceptions: readonly CalendarException[],
): Frame {
  const dated = datedTemplate(content, { anchor: 'start', day: period.startDate }, exceptions)
  const days = daysBetween(period.startDate, period.endDate) + 1
  const usual = daysBetween(dated.startDate, dated.endDate) + 1
  /** Of the morning of a day. */
  const move = (day: Day): Day => {
    const at = daysBetween(dated.startDate, day)
    if (at <= 0) return day
    return addDays(period.startDate, at >= usual ? days + at - usual : Math.round((at * days) / usual))
  }
  const within = (day: Day) => (day > period.endDate && daysBetween(dated.startDate, day) < usual ? period.endDate : day)
  return {
    phases: inOrder(
      dated.phases.flatMap(({ name, startDate, endDate }) =>
        startDate && endDate
          ? [{ name, startDate: within(move(startDate)), endDate: addDays(move(addDays(endDate, 1)), -1) }]
          : [],
      ),
    ),
    milestones: dated.milestones.flatMap(({ name, dueDate, dateRule }) =>
      dueDate ? [{ name, dueDate: within(move(dueDate)), dateRule }] : [],
    ),
  }
}

/** In a campaign of a few days phases shrink to one day and share it, but none begins before the one ahead of it. */
function inOrder(phases: Frame['phases']): Frame['phases'] {
  let earliest = ''
  return phases.map(({ name, startDate, endDate }) => {
    earliest = startDate > earliest ? startDate : earliest
    return { name, startDate: earliest, endDate: endDate > earliest ? endDate : earliest }
  })
}
