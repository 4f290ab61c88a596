import type { Day } from './day.ts'
import { Problem } from './problem.ts'
import type { CampaignRole } from './roles.ts'

/** 策略调整: what changes, why, who does it until when, and which KPI it should move from which day. */
export interface Decision {
  id: string
  /** Counted within the campaign, never given twice. */
  number: number
  decidedOn: Day
  decidedById: string
  content: string
  reason: string
  ownerId: string | null
  dueDate: Day | null
  kpiId: string | null
  /** From when the KPI should show it. */
  effectiveFrom: Day | null
  expectedEffect: string
  /** What came of it, in somebody's words. */
  outcome: string
  state: DecisionState
  doneOn: Day | null
  reviewId: string | null
  issueId: string | null
  /** What it changed when it was made: tasks that came of it, dates it proposed to move, goals whose target it set. */
  taskIds: string[]
  proposalIds: string[]
  goalIds: string[]
}

export const decisionStates = ['open', 'done', 'dropped'] as const
export type DecisionState = (typeof decisionStates)[number]

export type DecisionAct = 'finish' | 'drop' | 'reopen'

/** What is legal in which state, and for whom; the reason is what the button's tooltip says. */
export const decisionCan: Record<DecisionAct, (decision: Decision, person: Person) => Problem | null> = {
  finish: (decision, person) => refuseEditor(decision, person) ?? refuseState(decision, ['open']),
  drop: (decision, person) => refuseLead(person) ?? refuseState(decision, ['open']),
  reopen: (decision, person) => refuseLead(person) ?? refuseState(decision, ['done', 'dropped']),
}

interface Person {
  personId: string
  role: CampaignRole
}

/** The decision after the act. Throws the reason where `decisionCan` refuses it. */
export function performDecisionAct(
  act: DecisionAct,
  decision: Decision,
  person: Person,
  today: Day,
  outcome = decision.outcome,
): Decision {
  const problem = decisionCan[act](decision, person)
  if (problem) throw problem
  const states = { finish: 'done', drop: 'dropped', reopen: 'open' } as const
  return { ...decision, state: states[act], doneOn: act === 'finish' ? today : null, outcome }
}

/** Past its day and not done. */
export function isDecisionOverdue({ state, dueDate }: Pick<Decision, 'state' | 'dueDate'>, today: Day): boolean {
  return state === 'open' && dueDate !== null && dueDate < today
}

/** Its owner says how it went; everything else of it is the leads'. */
function refuseEditor(decision: Decision, person: Person): Problem | null {
  return decision.ownerId === person.personId ? null : refuseLead(person)
}

function refuseLead({ role }: Person): Problem | null {
  return role === 'lead' ? null : new Problem('onlyLeadDecides')
}

function refuseState({ state, number }: Decision, states: DecisionState[]): Problem | null {
  return states.includes(state) ? null : new Problem('decisionStateForbids', { number })
}
