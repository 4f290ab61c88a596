import type { Day } from '../day.ts'
import { dayOfNumber } from '../day.ts'
import { boundOf } from './lag.ts'
import type { Network, ScheduleLink, ScheduleTask } from './network.ts'
import { FINISHED, FREE, PINNED, STARTED, networkOf } from './network.ts'
import type { WorkCalendar } from './workCalendar.ts'

/** A link that does not hold because its successor stays where it is. */
export interface LinkConflict {
  link: ScheduleLink
  /** Why the successor stays: pinned, begun, finished, asked for by somebody; or nobody has moved it yet. */
  because: 'pinned' | 'started' | 'finished' | 'requested' | 'unmoved'
  /** The earliest day that the link allows for the start or finish of the successor, and the day that it has. */
  end: 'start' | 'finish'
  needed: Day
  actual: Day
}

/** The links that don't hold as the plan stands, by id; those into finished tasks are history and left out. */
export function brokenLinks(
  tasks: Iterable<ScheduleTask>,
  links: Iterable<ScheduleLink>,
  calendar: WorkCalendar,
): LinkConflict[] {
  const network = networkOf(tasks, links)
  const { start, finish } = network
  const broken = brokenIn(network, { start, finish, asked: new Uint8Array(start.length) }, calendar)
  return broken.map(({ conflict }) => conflict).filter(({ because }) => because !== 'finished')
}

/** The same where tasks run from `start` to `finish`; those that were `asked` for stand where somebody wants them. `at` is the index of the link. */
export function brokenIn(
  network: Network,
  dates: { start: Int32Array; finish: Int32Array; asked: Uint8Array },
  calendar: WorkCalendar,
): { at: number; conflict: LinkConflict }[] {
  const broken: { at: number; conflict: LinkConflict }[] = []
  for (let at = 0; at < network.links.length; at++) {
    const conflict = conflictOf(network, at, dates, calendar)
    if (conflict) broken.push({ at, conflict })
  }
  return broken.toSorted((a, b) => (a.conflict.link.id < b.conflict.link.id ? -1 : 1))
}

function conflictOf(
  network: Network,
  at: number,
  { start, finish, asked }: { start: Int32Array; finish: Int32Array; asked: Uint8Array },
  calendar: WorkCalendar,
): LinkConflict | null {
  const link = network.links[at]!
  const [from, to] = [network.from[at]!, network.to[at]!]
  const bound = boundOf(link, start[from]!, finish[from]!, calendar)
  const end = bound.start === null ? 'finish' : 'start'
  const needed = (bound.start ?? bound.finish)!
  const actual = end === 'start' ? start[to]! : finish[to]!
  if (actual >= needed) return null
  const because = asked[to] ? 'requested' : reasons[network.hold[to]!]!
  return { link, because, end, needed: dayOfNumber(needed), actual: dayOfNumber(actual) }
}

const reasons: Record<number, LinkConflict['because']> = {
  [FREE]: 'unmoved',
  [STARTED]: 'started',
  [PINNED]: 'pinned',
  [FINISHED]: 'finished',
}
