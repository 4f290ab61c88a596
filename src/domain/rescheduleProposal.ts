import type { Day } from './day.ts'

/** Why dates would have to move: the owner expects another finish, somebody asks for days or for dates. */
export const rescheduleCauses = ['expectedFinish', 'shift', 'dates'] as const
export type RescheduleCause = (typeof rescheduleCauses)[number]

export const proposalStates = ['open', 'accepted', 'rejected'] as const
export type ProposalState = (typeof proposalStates)[number]

/** 调整建议: what one slip would move. No date moves before somebody accepts it. */
export interface RescheduleProposal {
  id: string
  taskId: string
  /** The issue that it comes from, where there is one. */
  issueId: string | null
  cause: RescheduleCause
  /** Days of the campaign's calendar, negative for earlier; only of a shift. */
  shiftDays: number | null
  /** The dates asked for; only where dates are the cause. */
  plannedStart: Day | null
  plannedFinish: Day | null
  note: string
  requestedById: string
  requestedOn: Day
  state: ProposalState
  /** What would have moved when it was asked for, to see what has changed since. */
  movesThen: DateMove[]
  /** What was accepted. */
  alternative: AlternativeKey | null
  movesAccepted: DateMove[] | null
  decidedById: string | null
  decidedOn: Day | null
  reason: string
}

export const alternativeKeys = ['shiftAll', 'shorten', 'overlap', 'acceptMiss'] as const
/** Everything moves, milestones too; named tasks get shorter, or overlap, so that milestones hold; tasks move and milestones are missed. */
export type AlternativeKey = (typeof alternativeKeys)[number]

/** New dates of a task, or of a milestone (whose start and finish are its one day). */
export interface DateMove {
  noun: 'task' | 'milestone'
  id: string
  from: { start: Day; finish: Day }
  to: { start: Day; finish: Day }
}

/** How many moves came, went and became others between two lists. */
export function movesDifference(before: readonly DateMove[], after: readonly DateMove[]) {
  const [then, now] = [byId(before), byId(after)]
  return {
    added: after.filter(({ id }) => !then.has(id)).map(({ id }) => id),
    gone: before.filter(({ id }) => !now.has(id)).map(({ id }) => id),
    changed: after.filter((move) => then.has(move.id) && textOf(then.get(move.id)!) !== textOf(move)).map(({ id }) => id),
  }
}

/** The same moves have the same mark: what somebody accepts is what they saw. */
export function markOf(moves: readonly DateMove[], lags: readonly { dependencyId: string; lag: number }[]): string {
  const text = [...moves.map(textOf), ...lags.map(({ dependencyId, lag }) => `${dependencyId} ${lag}`)].join('\n')
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return `${moves.length}-${(hash >>> 0).toString(36)}`
}

function byId(moves: readonly DateMove[]): Map<string, DateMove> {
  return new Map(moves.map((move) => [move.id, move]))
}

function textOf({ id, from, to }: DateMove): string {
  return `${id} ${from.start} ${from.finish} ${to.start} ${to.finish}`
}
