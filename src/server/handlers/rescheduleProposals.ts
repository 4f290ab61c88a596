import { v7 as newId } from 'uuid'
import { changed, created } from '#domain/change.ts'
import { Problem } from '#domain/problem.ts'
import { alternativesOf } from '#domain/reschedule/alternatives.ts'
import type { Alternative, RescheduledPlan } from '#domain/reschedule/outcome.ts'
import { requestOf } from '#domain/reschedule/request.ts'
import type { RescheduleCause, RescheduleProposal } from '#domain/rescheduleProposal.ts'
import { movesDifference } from '#domain/rescheduleProposal.ts'
import type { WorkCalendar } from '#domain/schedule/workCalendar.ts'
import { isTheirs } from '#domain/taskEdit.ts'
import type { CampaignContext, Handlers } from '../context.ts'
import { planToReschedule, proposalsOf } from '../queries/rescheduleProposals.ts'
import { rowOfCampaign } from './campaignRow.ts'
import { record } from './record.ts'
import { acceptedChanges } from './rescheduleAcceptance.ts'
import { tellOfAcceptance, tellOfDecision, tellOfRequest } from './rescheduleNotices.ts'
import { visibleTask } from './tasks.ts'
import { calendarOfCampaign } from './workCalendar.ts'

export const rescheduleProposals: Handlers<'rescheduleProposals'> = {
  list: async (context, { state = 'open' }) => {
    const proposals = await proposalsOf(context, state)
    const work = state === 'open' && proposals.length > 0 ? await workedOutBy(context) : null
    return { revision: context.campaign.revision, proposals: proposals.map((proposal) => withAlternatives(proposal, work)) }
  },

  create: async (context, { id = newId(), taskId, issueId = null, shiftDays, plannedStart, plannedFinish, note = '' }) => {
    const { who, today, campaign } = context
    const task = await visibleTask(context, taskId)
    if (campaign.role !== 'lead' && !isTheirs(task, who.personId)) throw new Problem('onlyOwner', {}, { field: 'taskId' })
    if (issueId) await rowOfCampaign(context, 'issue', issueId)
    const proposal: RescheduleProposal = {
      ...undecided,
      id,
      taskId,
      issueId,
      note,
      cause: causeOf({ shiftDays, plannedStart, plannedFinish }),
      shiftDays: shiftDays ?? null,
      plannedStart: plannedStart ?? null,
      plannedFinish: plannedFinish ?? null,
      requestedById: who.personId,
      requestedOn: today,
    }
    const work = await workedOutBy(context)
    const { moves } = workOut(proposal, work)[0]!
    const recorded = await record(context, 'rescheduleRequested', [
      created('rescheduleProposal', { ...proposal, movesThen: moves }),
    ])
    await tellOfRequest(context, { id, taskName: task.name, moves: moves.length, eventId: recorded.eventId })
    return { id, ...recorded }
  },

  accept: async (context, { proposalId, alternative: key, mark, moveIds }) => {
    const proposal = await openProposal(context, proposalId)
    const work = await workedOutBy(context)
    const alternative = attempt(proposal, work).find((candidate) => candidate.key === key)
    if (!alternative) throw new Problem('alternativeGone')
    if (alternative.mark !== mark) throw new Problem('proposalStale')
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

const undecided = {
  state: 'open',
  movesThen: [],
  alternative: null,
  movesAccepted: null,
  decidedById: null,
  decidedOn: null,
  reason: '',
} satisfies Partial<RescheduleProposal>

interface Work {
  plan: RescheduledPlan
  calendar: WorkCalendar
  today: string
}

async function workedOutBy(context: CampaignContext): Promise<Work> {
  return { plan: await planToReschedule(context), calendar: await calendarOfCampaign(context), today: context.today }
}

/** Throws where there is nothing to propose. */
function workOut(proposal: RescheduleProposal, { plan, calendar, today }: Work): Alternative[] {
  const task = plan.tasks.find(({ id }) => id === proposal.taskId)
  if (!task) throw new Problem('notFound')
  return alternativesOf(plan, calendar, requestOf(proposal, task, calendar, today))
}

/** A plan that went on may have left nothing to move. */
function attempt(proposal: RescheduleProposal, work: Work): Alternative[] {
  try {
    return workOut(proposal, work)
  } catch (error) {
    if (error instanceof Problem) return []
    throw error
  }
}

function withAlternatives(proposal: RescheduleProposal, work: Work | null) {
  if (!work) return { ...proposal, alternatives: [], difference: { added: [], gone: [], changed: [] } }
  const alternatives = attempt(proposal, work)
  return { ...proposal, alternatives, difference: movesDifference(proposal.movesThen, alternatives[0]?.moves ?? []) }
}

async function openProposal(context: CampaignContext, id: string): Promise<RescheduleProposal> {
  const proposal = (await rowOfCampaign(context, 'rescheduleProposal', id)) as unknown as RescheduleProposal
  if (proposal.state !== 'open') throw new Problem('proposalDecided')
  return proposal
}

function decision({ who, today }: CampaignContext) {
  return { decidedById: who.personId, decidedOn: today }
}

function causeOf(asked: {
  shiftDays: number | undefined
  plannedStart: string | undefined
  plannedFinish: string | undefined
}): RescheduleCause {
  if (asked.plannedStart !== undefined || asked.plannedFinish !== undefined) return 'dates'
  return asked.shiftDays === undefined ? 'expectedFinish' : 'shift'
}
