import type { Day } from '../day.ts'
import { addDays } from '../day.ts'
import type { CalendarException } from '../schedule/workCalendar.ts'
import { calendarWith, dayAtOffset, zeroFor } from './offset.ts'
import { withRepeats } from './repeat.ts'
import type { Anchor, TemplateContent, TemplateMilestone, TemplatePhase, TemplateTask } from './template.ts'

/** The day that somebody gives: when the campaign starts, or when it launches. */
export interface GivenDay {
  anchor: Anchor
  day: Day
  /** How often each repeating phase comes, by its key; otherwise as often as the template says. */
  times?: Readonly<Record<string, number>> | undefined
}

/** A template laid over the calendar. */
export interface DatedTemplate {
  content: TemplateContent
  startDate: Day
  endDate: Day
  /** The day of day 0. */
  zero: Day
  dayAt: (offset: string) => Day
  phases: (TemplatePhase & { startDate: Day | null; endDate: Day | null })[]
  milestones: (TemplateMilestone & { dueDate: Day | null })[]
  tasks: (TemplateTask & { plannedStart: Day | null; plannedFinish: Day | null })[]
}

/** Gives every offset its day. Holidays and worked weekends come as `exceptions`. */
export function datedTemplate(
  given: TemplateContent,
  { anchor, day, times = {} }: GivenDay,
  exceptions: readonly CalendarException[],
): DatedTemplate {
  const content = withRepeats(given, times)
  const launch = content.milestones.find(({ key }) => key === content.launch)?.due
  const zero = zeroFor((anchor === 'launch' && launch) || content.from, day, exceptions)
  const calendar = calendarWith(exceptions, day, zero)
  const dayAt = (offset: string) => dayAtOffset(offset, zero, calendar)
  const lastBefore = (until: string) => addDays(dayAt(until), -1)
  const orNull = <T>(offset: string | null, find: (offset: string) => T) => (offset === null ? null : find(offset))
  return {
    content,
    zero,
    dayAt,
    startDate: dayAt(content.from),
    endDate: lastBefore(content.until),
    phases: content.phases.map((phase) => ({
      ...phase,
      startDate: orNull(phase.from, dayAt),
      endDate: orNull(phase.until, lastBefore),
    })),
    milestones: content.milestones.map((milestone) => ({ ...milestone, dueDate: orNull(milestone.due, dayAt) })),
    tasks: content.tasks.map((task) => ({
      ...task,
      plannedStart: orNull(task.start, dayAt),
      plannedFinish: orNull(task.finish, dayAt),
    })),
  }
}
