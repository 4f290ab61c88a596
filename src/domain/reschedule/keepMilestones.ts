import { dayNumber } from '../day.ts'
import type { Dependency } from '../dependency.ts'
import { MOST_LAG } from '../dependency.ts'
import type { DateMove } from '../rescheduleProposal.ts'
import type { Request } from '../schedule/cascade.ts'
import type { WorkCalendar } from '../schedule/workCalendar.ts'
import { workdaysBetween } from '../schedule/workCalendar.ts'
import type { Task } from '../task.ts'
import type { MissedDate, RescheduledPlan } from './outcome.ts'
import type { Bent } from './settle.ts'
import { settle } from './settle.ts'

/** A task that takes `days` workdays less, or one that begins so many days before the one it waits for allows now. */
export type Step =
  | { kind: 'shorten'; taskId: string; days: number }
  | { kind: 'overlap'; dependencyId: string; predecessorId: string; taskId: string; days: number }

const MOST_STEPS = 40

/**
 * The least bending of one kind by which no milestone is missed, or null where there is none: along the chain that leads to the first
 * missed milestone the longest task gives way first, and none gives more than half of itself.
 */
export function keepMilestones(
  how: Step['kind'],
  plan: RescheduledPlan,
  calendar: WorkCalendar,
  request: Request,
  missedBy: (moves: readonly DateMove[]) => MissedDate[],
): { bent: Bent; steps: Step[] } | null {
  const cuts = new Map<string, number>()
  const lags = new Map<string, number>()
  const steps = new Map<string, Step>()
  for (let round = 0; round < MOST_STEPS; round++) {
    const { moves } = settle(plan.tasks, plan.links, calendar, request, { cuts, lags })
    const [missed] = missedBy(moves)
    if (!missed) return steps.size > 0 ? { bent: { cuts, lags }, steps: [...steps.values()] } : null
    const needed = workdaysBetween(calendar, dayNumber(missed.planned) + 1, dayNumber(missed.expected))
    const chain = chainTo(missed, plan, moves)
    const step = how === 'shorten' ? shorten(chain, plan, calendar, request, cuts) : overlap(chain, plan, calendar, lags)
    if (!step) return null
    const days = Math.max(1, Math.min(needed, step.days))
    const key = step.kind === 'shorten' ? step.taskId : step.dependencyId
    const bent = step.kind === 'shorten' ? cuts : lags
    bent.set(key, (bent.get(key) ?? 0) + days)
    steps.set(key, { ...step, days: bent.get(key)! })
  }
  return null
}

/** The links by which the slip reaches the milestone, the last one first: of those into each task the one whose predecessor ends last. */
function chainTo({ id, expected }: MissedDate, { tasks, links }: RescheduledPlan, moves: readonly DateMove[]): Dependency[] {
  const to = new Map(moves.map((move) => [move.id, move.to]))
  const into = Map.groupBy(links, ({ successorId }) => successorId)
  const chain: Dependency[] = []
  const seen = new Set<string>()
  let task = tasks.find(({ id: taskId, milestoneId }) => milestoneId === id && to.get(taskId)?.finish === expected)?.id
  while (task !== undefined && !seen.has(task)) {
    seen.add(task)
    const driving: Dependency[] = (into.get(task) ?? []).filter(({ predecessorId }) => to.has(predecessorId))
    const [link] = driving.toSorted(
      (a, b) => compare(to.get(b.predecessorId)!.finish, to.get(a.predecessorId)!.finish) || compare(a.id, b.id),
    )
    if (link) chain.push(link)
    task = link?.predecessorId
  }
  return chain
}

function shorten(
  chain: readonly Dependency[],
  { tasks }: RescheduledPlan,
  calendar: WorkCalendar,
  { taskId: asked }: Request,
  cuts: ReadonlyMap<string, number>,
): Extract<Step, { kind: 'shorten' }> | null {
  const onChain = new Set(chain.map(({ successorId }) => successorId))
  const choices = tasks
    .filter((task) => onChain.has(task.id) && task.id !== asked && !task.isPinned && !task.actualStart)
    .map((task) => {
      const workdays = workdaysOf(task, calendar)
      return { taskId: task.id, workdays, days: Math.floor(workdays / 2) - (cuts.get(task.id) ?? 0) }
    })
  const best = longest(choices, ({ taskId }) => taskId)
  return best && { kind: 'shorten', taskId: best.taskId, days: best.days }
}

function overlap(
  chain: readonly Dependency[],
  { tasks }: RescheduledPlan,
  calendar: WorkCalendar,
  lags: ReadonlyMap<string, number>,
): Extract<Step, { kind: 'overlap' }> | null {
  const byId = new Map(tasks.map((task) => [task.id, task]))
  const choices = chain
    .filter(({ kind, successorId }) => kind === 'FS' && !byId.get(successorId)!.isPinned && !byId.get(successorId)!.actualStart)
    .map((link) => {
      const workdays = Math.min(
        workdaysOf(byId.get(link.predecessorId)!, calendar),
        workdaysOf(byId.get(link.successorId)!, calendar),
      )
      const given = lags.get(link.id) ?? 0
      return { link, workdays, days: Math.min(Math.max(1, Math.floor(workdays / 2)) - given, link.lag - given + MOST_LAG) }
    })
  const best = longest(choices, ({ link }) => link.id)
  if (!best) return null
  const { id: dependencyId, predecessorId, successorId } = best.link
  return { kind: 'overlap', dependencyId, predecessorId, taskId: successorId, days: best.days }
}

function longest<Choice extends { workdays: number; days: number }>(
  choices: readonly Choice[],
  idOf: (choice: Choice) => string,
): Choice | null {
  const [best] = choices.filter(({ days }) => days > 0).toSorted((a, b) => b.workdays - a.workdays || compare(idOf(a), idOf(b)))
  return best ?? null
}

function workdaysOf({ plannedStart, plannedFinish }: Task, calendar: WorkCalendar): number {
  if (!plannedStart || !plannedFinish) return 1
  return Math.max(1, workdaysBetween(calendar, dayNumber(plannedStart), dayNumber(plannedFinish)))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
