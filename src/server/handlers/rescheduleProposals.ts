import { changed } from '#domain/change.ts'
import { Problem } from '#domain/problem.ts'
import type { Alternative } from '#domain/reschedule/outcome.ts'
import type { RescheduleProposal } from '#domain/rescheduleProposal.ts'
import { movesDifference } from '#domain/rescheduleProposal.ts'
import type { CampaignContext, Handlers } from '../context.ts'
import { planToReschedule, proposalsOf } from '../queries/rescheduleProposals.ts'
import { rowOfCampaign } from './campaignRow.ts'
import { record } from './record.ts'
import { acceptedChanges } from './rescheduleAcceptance.ts'
import { tellOfAcceptance, tellOfDecision, tellOfRequest } from './rescheduleNotices.ts'
import type { Work } from './rescheduleWork.ts'
import { attempt, newProposal, workedOutBy } from './rescheduleWork.ts'

export const rescheduleProposals: Handlers<'rescheduleProposals'> = {
  list: async (context, { state = 'open' }) => {
    const proposals = await proposalsOf(context, state)
    const work = state === 'open' && proposals.length > 0 ? await workedOutBy(context) : null
    return { revision: context.campaign.revision, proposals: proposals.map((proposal) => withAlternatives(proposal, work)) }
  },

  create: async (context, asked) => {
    const { id, change, taskName, moves } = await newProposal(context, asked)
    const recorded = await record(context, 'rescheduleRequested', [change])
    await tellOfRequest(context, { id, taskName, moves, eventId: recorded.eventId })
    return { id, ...recorded }
  },

  accept: async (context, { proposalId, alternative: key, mark, moveIds }) => {
    const proposal = await openProposal(context, proposalId)
    const work = await workedOutBy(context)
    const alternative = attempt(proposal, work).find((candidate) => candidate.key === key)
    if (!alternative) throw new Problem('alternativeGone')
    if (alternative.mark !== mark) throw new Problem('proposalStale')
    refuseOtherMoves(alternative, moveIds)
    const { moves, changes } = acceptedChanges(alternative, work.plan, moveIds && new Set(moveIds))
    if (moves.length === 0) throw new Problem('nothingAccepted')
    const decided = { state: 'accepted', alternative: key, movesAccepted: moves, ...decision(context) } as const
    const recorded = await record(context, 'rescheduleAccepted', [...changes, changed('rescheduleProposal', proposal, decided)])
    await tellOfAcceptance(context, moves, work.plan, recorded.eventId)
    await tellOfDecision(context, proposal, work.plan, recorded.eventId)
    return recorded
  },

  reject: async (context, { proposalId, reason }) => {
    const proposal = await openProposal(context, proposalId)
    if (reason === '') throw new Problem('reasonNeeded', {}, { field: 'reason' })
    const decided = { state: 'rejected', reason, ...decision(context) } as const
    const recorded = await record(context, 'rescheduleRejected', [changed('rescheduleProposal', proposal, decided)])
    await tellOfDecision(context, proposal, await planToReschedule(context), recorded.eventId)
    return recorded
  },
}

function withAlternatives(proposal: RescheduleProposal, work: Work | null) {
  if (!work) return { ...proposal, alternatives: [], difference: { added: [], gone: [], changed: [] } }
  const alternatives = attempt(proposal, work)
  return { ...proposal, alternatives, difference: movesDifference(proposal.movesThen, alternatives[0]?.moves ?? []) }
}

function refuseOtherMoves({ moves }: Alternative, moveIds: string[] = []): void {
  const known = new Set(moves.map(({ id }) => id))
  if (!moveIds.every((id) => known.has(id))) throw new Problem('unknownReference', { field: 'moveIds' }, { field: 'moveIds' })
}

async function openProposal(context: CampaignContext, id: string): Promise<RescheduleProposal> {
  const proposal = (await rowOfCampaign(context, 'rescheduleProposal', id)) as unknown as RescheduleProposal
  if (proposal.state !== 'open') throw new Problem('proposalDecided')
  return proposal
}

function decision({ who, today }: CampaignContext) {
  return { decidedById: who.personId, decidedOn: today }
}
