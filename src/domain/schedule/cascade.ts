import type { Day } from '../day.ts'
import { dayNumber, dayOfNumber } from '../day.ts'
import type { LinkConflict } from './brokenLinks.ts'
import { brokenIn } from './brokenLinks.ts'
import { boundOf } from './lag.ts'
import type { Network, ScheduleLink, ScheduleTask } from './network.ts'
import { STARTED, networkOf } from './network.ts'
import type { WorkCalendar } from './workCalendar.ts'
import { workdaysBetween } from './workCalendar.ts'

/** New dates that somebody asks for: those tasks stand there, and what waits for them follows. */
export interface Request {
  taskId: string
  start: Day
  finish: Day
}

export interface Move {
  taskId: string
  from: { start: Day; finish: Day }
  to: { start: Day; finish: Day }
}

export interface Cascade {
  /** Tasks whose dates change, the asked ones first, then by id. */
  moves: Move[]
  conflicts: LinkConflict[]
  /** Tasks that wait for each other in a circle, or for one that does: none of them was moved. */
  unordered: string[]
}

/**
 * The least that must move: with `requests` what follows from them, without everything that waits in vain. Nothing moves that need not,
 * nothing is pulled earlier, workdays of a task stay as many as they were. What is pinned or finished stays, of what has begun the
 * start; a link that breaks by it is a conflict. The same plan gives the same answer in whatever order it is given.
 */
export function cascade(
  tasks: Iterable<ScheduleTask>,
  links: Iterable<ScheduleLink>,
  calendar: WorkCalendar,
  requests?: readonly Request[],
): Cascade {
  return cascadeIn(networkOf(tasks, links), calendar, requests)
}

export function cascadeIn(network: Network, calendar: WorkCalendar, requests?: readonly Request[]): Cascade {
  const { ids, indexOf, order } = network
  const start = network.start.slice()
  const finish = network.finish.slice()
  const moved = new Uint8Array(ids.length)
  const asked = new Uint8Array(ids.length)
  for (const request of requests ?? []) {
    const task = indexOf.get(request.taskId)
    if (task === undefined) continue
    ;[start[task], finish[task]] = [dayNumber(request.start), dayNumber(request.finish)]
    asked[task] = 1
    moved[task] = start[task] !== network.start[task] || finish[task] !== network.finish[task] ? 1 : 0
  }
  for (const task of order) {
    const need = neededBy(task, network, { start, finish, moved }, calendar, requests === undefined)
    if (!need) continue
    if (asked[task] || network.hold[task]! > STARTED) continue
    if (network.hold[task] === STARTED) finish[task] = Math.max(finish[task]!, ceil(calendar, need.finish))
    else place(task, need, { start, finish }, calendar)
    if (start[task] !== network.start[task] || finish[task] !== network.finish[task]) moved[task] = 1
  }
  const isTouched = (at: number) => !requests || moved[network.from[at]!] === 1 || moved[network.to[at]!] === 1
  const conflicts = brokenIn(network, { start, finish, asked }, calendar).filter(({ at }) => isTouched(at))
  const inOrder = new Uint8Array(ids.length)
  for (const task of order) inOrder[task] = 1
  return {
    moves: movesOf(network, { start, finish, moved, asked }),
    conflicts: conflicts.map(({ conflict }) => conflict),
    unordered: ids.filter((_, task) => !inOrder[task]),
  }
}

interface Dates {
  start: Int32Array
  finish: Int32Array
}

const NEVER = -2_147_483_648

/** The earliest start and finish that all links into `task` allow, or null where it may stay. */
function neededBy(
  task: number,
  network: Network,
  { start, finish, moved }: Dates & { moved: Uint8Array },
  calendar: WorkCalendar,
  everyLink: boolean,
): { start: number; finish: number } | null {
  let [neededStart, neededFinish] = [NEVER, NEVER]
  let breaks = false
  for (let at = network.intoFrom[task]!; at < network.intoFrom[task + 1]!; at++) {
    const index = network.incoming[at]!
    const from = network.from[index]!
    const bound = boundOf(network.links[index]!, start[from]!, finish[from]!, calendar)
    if (bound.start !== null && bound.start > neededStart) neededStart = bound.start
    if (bound.finish !== null && bound.finish > neededFinish) neededFinish = bound.finish
    breaks ||=
      (everyLink || moved[from] === 1) &&
      ((bound.start !== null && bound.start > start[task]!) || (bound.finish !== null && bound.finish > finish[task]!))
  }
  return breaks ? { start: neededStart, finish: neededFinish } : null
}

/** The first place at or after the present one that is late enough, on workdays, and as many of them as before. */
function place(task: number, need: { start: number; finish: number }, { start, finish }: Dates, calendar: WorkCalendar): void {
  const workdays = Math.max(1, workdaysBetween(calendar, start[task]!, finish[task]!))
  let first = calendar.indexAt(Math.max(start[task]!, need.start))
  if (need.finish !== NEVER) first = Math.max(first, calendar.indexAt(need.finish) - workdays + 1)
  start[task] = calendar.dayOf(first)
  // one that ends on a day off and only leaves another at its start still ends there
  finish[task] = Math.max(finish[task]!, calendar.dayOf(first + workdays - 1))
}

function ceil(calendar: WorkCalendar, day: number): number {
  return day === NEVER ? NEVER : calendar.dayOf(calendar.indexAt(day))
}

function movesOf(network: Network, { start, finish, moved, asked }: Dates & { moved: Uint8Array; asked: Uint8Array }): Move[] {
  const dayOf = daysWritten()
  const moves = (isAsked: 0 | 1) => {
    const found: Move[] = []
    for (let task = 0; task < moved.length; task++) {
      if (!moved[task] || asked[task] !== isAsked) continue
      found.push({
        taskId: network.ids[task]!,
        from: { start: dayOf(network.start[task]!), finish: dayOf(network.finish[task]!) },
        to: { start: dayOf(start[task]!), finish: dayOf(finish[task]!) },
      })
    }
    return found
  }
  return [...moves(1), ...moves(0)]
}

/** Thousands of tasks share a few hundred days, and writing a day costs more than moving a task. */
function daysWritten(): (day: number) => Day {
  const written = new Map<number, Day>()
  return (number) => {
    const known = written.get(number)
    if (known !== undefined) return known
    const day = dayOfNumber(number)
    written.set(number, day)
    return day
  }
}
