import { isDecisionOverdue } from '../decision.ts'
import type { DecisionLine, PackSource } from './reviewPack.ts'

/** Stand-ups look back at a few; what is open stays until it is done. */
const LAST = 5

/** Open decisions and the last ones that were carried out, newest first, each with the KPI before and after. */
export function decisionLines({ decisions, today, kind, nameOf }: PackSource): DecisionLine[] {
  const newest = decisions.toSorted((a, b) => b.decision.number - a.decision.number)
  const shown = newest.filter(
    ({ decision }, index) => kind === 'retrospective' || decision.state === 'open' || (index < LAST && decision.state === 'done'),
  )
  return shown.map(({ decision, effect }) => ({
    noun: 'decision',
    id: decision.id,
    number: decision.number,
    content: decision.content,
    owner: nameOf(decision.ownerId),
    dueDate: decision.dueDate,
    state: decision.state,
    isOverdue: isDecisionOverdue(decision, today),
    outcome: decision.outcome,
    effect,
  }))
}
