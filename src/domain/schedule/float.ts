import { latestOf } from './lag.ts'
import type { Network, ScheduleLink, ScheduleTask } from './network.ts'
import { FINISHED, FREE, PINNED, STARTED, networkOf } from './network.ts'
import type { WorkCalendar } from './workCalendar.ts'
import { workdaysBetween } from './workCalendar.ts'

export interface Slack {
  /** By how many workdays an open task may slip before the last finish of the plan, a pinned date or a deadline slips; negative: it does already. */
  floatOf: ReadonlyMap<string, number>
  /** Open tasks without float: each day that one slips, something that counts slips. */
  critical: ReadonlySet<string>
}

/**
 * Backward pass over the plan as it stands: the latest day on which each task may finish. `deadlines` are numbers of days by task id, such
 * as of the milestone that a task leads to.
 */
export function slackOf(
  tasks: Iterable<ScheduleTask>,
  links: Iterable<ScheduleLink>,
  calendar: WorkCalendar,
  deadlines: ReadonlyMap<string, number> = new Map(),
): Slack {
  const network = networkOf(tasks, links)
  const { ids, hold, finish, order } = network
  let end = -Infinity
  for (let task = 0; task < ids.length; task++) end = Math.max(end, finish[task]!)
  const latest = latestFinishes(network, calendar, (task) => Math.min(end, deadlines.get(ids[task]!) ?? Infinity))
  const floatOf = new Map<string, number>()
  const critical = new Set<string>()
  for (const task of order) {
    if (hold[task] === FINISHED) continue
    const float = calendar.indexAt(latest[task]! + 1) - calendar.indexAt(finish[task]! + 1)
    floatOf.set(ids[task]!, float)
    if (float <= 0) critical.add(ids[task]!)
  }
  return { floatOf, critical }
}

function latestFinishes(network: Network, calendar: WorkCalendar, deadline: (task: number) => number): Float64Array {
  const { start, finish, hold, order, outFrom, outgoing, links, to } = network
  const latest = new Float64Array(start.length)
  for (let at = order.length - 1; at >= 0; at--) {
    const task = order[at]!
    const workdays = Math.max(1, workdaysBetween(calendar, start[task]!, finish[task]!))
    let last = deadline(task)
    for (let edge = outFrom[task]!; edge < outFrom[task + 1]!; edge++) {
      const index = outgoing[edge]!
      const next = to[index]!
      const allowed = allowedFinish(next, links[index]!, workdays)
      if (allowed < last) last = allowed
    }
    latest[task] = last
  }
  return latest

  /** The latest finish of a predecessor of `next`; what is done, or begun where only the start is asked of it, asks nothing more. */
  function allowedFinish(next: number, link: ScheduleLink, workdays: number): number {
    const asksForStart = link.kind === 'FS' || link.kind === 'SS'
    if (hold[next] === FINISHED || (hold[next] === STARTED && asksForStart)) return Infinity
    const nextWorkdays = Math.max(1, workdaysBetween(calendar, start[next]!, finish[next]!))
    const lastDay = hold[next] === PINNED ? finish[next]! : Math.floor(latest[next]!)
    const lastStart = hold[next] === FREE ? calendar.dayOf(calendar.indexAt(lastDay + 1) - nextWorkdays) : start[next]!
    const bound = latestOf(link, lastStart, lastDay, calendar)
    if (bound.finish !== null) return bound.finish
    return calendar.dayOf(calendar.indexAt(bound.start! + 1) - 1 + workdays - 1)
  }
}
