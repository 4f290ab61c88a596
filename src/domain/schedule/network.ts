import type { Day } from '../day.ts'
import { dayNumber } from '../day.ts'
import type { Dependency } from '../dependency.ts'
import { topologicalOrder } from './order.ts'

/** What the schedule knows of a task. One without any date neither waits nor makes wait. */
export interface ScheduleTask {
  id: string
  plannedStart: Day | null
  plannedFinish: Day | null
  actualStart: Day | null
  actualFinish: Day | null
  isPinned: boolean
  isCancelled: boolean
}

export type ScheduleLink = Pick<Dependency, 'id' | 'predecessorId' | 'successorId' | 'kind' | 'lag' | 'lagUnit'>

/** What of a task may move: nothing of one that is pinned or finished, the finish of one that has started. */
export const FREE = 0
export const STARTED = 1
export const PINNED = 2
export const FINISHED = 3

/** The tasks and links as numbers, in an order that their input does not decide: tasks by id. */
export interface Network {
  ids: readonly string[]
  indexOf: ReadonlyMap<string, number>
  /** First and last day, both worked; what was done counts before what was planned. */
  start: Int32Array
  finish: Int32Array
  hold: Uint8Array
  /** The links into task `t` are `incoming[intoFrom[t]]` … `incoming[intoFrom[t + 1] - 1]`, as indices of `links`; those out of it alike. */
  intoFrom: Int32Array
  incoming: Int32Array
  outFrom: Int32Array
  outgoing: Int32Array
  links: readonly ScheduleLink[]
  from: Int32Array
  to: Int32Array
  /** Each task after all that it waits for; tasks of circles are missing. */
  order: Int32Array
}

export function networkOf(tasks: Iterable<ScheduleTask>, dependencies: Iterable<ScheduleLink>): Network {
  const dated = [...tasks].filter(isDated).toSorted(byId)
  const indexOf = new Map<string, number>()
  dated.forEach(({ id }, index) => indexOf.set(id, index))
  const [start, finish, hold] = [new Int32Array(dated.length), new Int32Array(dated.length), new Uint8Array(dated.length)]
  dated.forEach((task, index) => {
    const first = dayNumber((task.actualStart ?? task.plannedStart ?? task.plannedFinish ?? task.actualFinish)!)
    const last = dayNumber((task.actualFinish ?? task.plannedFinish ?? task.plannedStart ?? task.actualStart)!)
    start[index] = first
    finish[index] = Math.max(first, last)
    hold[index] = task.actualFinish ? FINISHED : task.isPinned ? PINNED : task.actualStart ? STARTED : FREE
  })
  const links: ScheduleLink[] = []
  const [fromList, toList]: [number[], number[]] = [[], []]
  for (const link of dependencies) {
    const [predecessor, successor] = [indexOf.get(link.predecessorId), indexOf.get(link.successorId)]
    if (predecessor === undefined || successor === undefined) continue
    links.push(link)
    fromList.push(predecessor)
    toList.push(successor)
  }
  const [from, to] = [new Int32Array(fromList), new Int32Array(toList)]
  const into = grouped(to, dated.length)
  const out = grouped(from, dated.length)
  const order = topologicalOrder(dated.length, { from, to, outFrom: out.starts, outgoing: out.members })
  return {
    ids: dated.map(({ id }) => id),
    indexOf,
    start,
    finish,
    hold,
    intoFrom: into.starts,
    incoming: into.members,
    outFrom: out.starts,
    outgoing: out.members,
    links,
    from,
    to,
    order,
  }
}

function isDated(task: ScheduleTask): boolean {
  return !task.isCancelled && (task.plannedStart ?? task.plannedFinish ?? task.actualStart ?? task.actualFinish) !== null
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** The indices of `keys`, sorted into `size` groups by counting. */
function grouped(keys: Int32Array, size: number): { starts: Int32Array; members: Int32Array } {
  const starts = new Int32Array(size + 1)
  for (const key of keys) starts[key + 1]!++
  for (let at = 0; at < size; at++) starts[at + 1]! += starts[at]!
  const next = starts.slice()
  const members = new Int32Array(keys.length)
  keys.forEach((key, index) => (members[next[key]!++] = index))
  return { starts, members }
}
