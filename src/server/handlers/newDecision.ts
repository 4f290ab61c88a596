import type { Decision } from '#domain/decision.ts'
import type { CampaignContext } from '../context.ts'
import { notify } from './notify.ts'

export function blankDecision({ today, who }: CampaignContext, id: string, number: number): Decision {
  return {
    id,
    number,
    decidedOn: today,
    decidedById: who.personId,
    content: '',
    reason: '',
    ownerId: null,
    dueDate: null,
    kpiId: null,
    effectiveFrom: null,
    expectedEffect: '',
    outcome: '',
    state: 'open',
    doneOn: null,
    reviewId: null,
    issueId: null,
    taskIds: [],
    proposalIds: [],
    goalIds: [],
  }
}

/** Whoever is to carry a decision out hears of it. */
export async function tellOwner(context: CampaignContext, { id, ownerId, content, dueDate }: Decision): Promise<void> {
  const params = { subject: content.length > 60 ? `${content.slice(0, 59)}…` : content, due: dueDate ?? '—' }
  await notify(context, [{ kind: 'decisionTask', personId: ownerId, subjectNoun: 'decision', subjectId: id, params }])
}
