import { useMemo } from 'react'
import type { Day } from '#domain/day.ts'
import { addDays, dayNumber } from '#domain/day.ts'
import type { LinkConflict } from '#domain/schedule/brokenLinks.ts'
import { brokenLinks } from '#domain/schedule/brokenLinks.ts'
import { findCircle } from '#domain/schedule/circle.ts'
import type { Slack } from '#domain/schedule/float.ts'
import { slackOf } from '#domain/schedule/float.ts'
import type { WorkCalendar } from '#domain/schedule/workCalendar.ts'
import { everyDay, workCalendar } from '#domain/schedule/workCalendar.ts'
import { useRead } from '../reads.ts'
import type { Campaign, Plan } from './plan.ts'
import { usePlan } from './PlanProvider.tsx'

export interface Schedule extends Slack {
  /** The days that count as working in this campaign. */
  calendar: WorkCalendar
  /** Links that don't hold as the plan stands. */
  conflicts: readonly LinkConflict[]
  /** Tasks that wait for each other, as ids; null where none do. */
  circle: readonly string[] | null
}

/** What the engine says of the campaign on the screen: calendar, float, critical path, conflicts. Worked out again when the plan changes. */
export function useSchedule(): Schedule {
  const { tasks, dependencies, milestones } = usePlan()
  const { calendar } = useWorkCalendar()
  return useMemo(() => scheduleOf({ tasks, dependencies, milestones }, calendar), [tasks, dependencies, milestones, calendar])
}

/** The days that count as working in this campaign, and by name those that are not what their weekday says. */
export function useWorkCalendar(): { calendar: WorkCalendar; named: ReadonlyMap<Day, NamedDay> } {
  const { campaign } = usePlan()
  const { data } = useRead('workCalendar', 'show', spanOf(campaign))
  return useMemo(() => {
    const days = data?.days ?? []
    const calendar = campaign.countsDaysOff ? everyDay : workCalendar(days)
    return { calendar, named: new Map(days.map(({ day, name, isWorkday }) => [day, { name, isWorkday }])) }
  }, [campaign.countsDaysOff, data])
}

export interface NamedDay {
  name: string
  isWorkday: boolean
}

function scheduleOf(
  { tasks, dependencies, milestones }: Pick<Plan, 'tasks' | 'dependencies' | 'milestones'>,
  calendar: WorkCalendar,
): Schedule {
  const [all, links] = [[...tasks.values()], [...dependencies.values()]]
  const deadlines = new Map<string, number>()
  for (const { id, milestoneId } of all) {
    const due = milestones.get(milestoneId ?? '')?.dueDate
    if (due) deadlines.set(id, dayNumber(due))
  }
  return {
    calendar,
    ...slackOf(all, links, calendar, deadlines),
    conflicts: brokenLinks(all, links, calendar),
    circle: findCircle(links),
  }
}

const MARGIN = 400

/** Wide around the campaign, so that its schedule never leaves the days that are asked for, and the same for all of its screens. */
function spanOf({ startDate, endDate }: Pick<Campaign, 'startDate' | 'endDate'>): { from?: Day; to?: Day } {
  return startDate && endDate ? { from: addDays(startDate, -MARGIN), to: addDays(endDate, MARGIN) } : {}
}
