import { v7 as newId } from 'uuid'
import type { Change } from '#domain/change.ts'
import { created } from '#domain/change.ts'
import { Problem } from '#domain/problem.ts'
import { alternativesOf } from '#domain/reschedule/alternatives.ts'
import type { Alternative, RescheduledPlan } from '#domain/reschedule/outcome.ts'
import { requestOf } from '#domain/reschedule/request.ts'
import type { RescheduleCause, RescheduleProposal } from '#domain/rescheduleProposal.ts'
import type { WorkCalendar } from '#domain/schedule/workCalendar.ts'
import { isTheirs } from '#domain/taskEdit.ts'
import type { CampaignContext } from '../context.ts'
import { planToReschedule } from '../queries/rescheduleProposals.ts'
import { rowOfCampaign } from './campaignRow.ts'
import { visibleTask } from './tasks.ts'
import { calendarOfCampaign } from './workCalendar.ts'

interface Asked {
  id?: string | undefined
  taskId: string
  issueId?: string | null | undefined
  shiftDays?: number | undefined
  plannedStart?: string | undefined
  plannedFinish?: string | undefined
  note?: string | undefined
}

export interface NewProposal {
  id: string
  change: Change
  taskName: string
  moves: number
}

/** What would move if the task went as asked, as a proposal to be recorded. Throws where there is nothing to propose. */
export async function newProposal(context: CampaignContext, asked: Asked): Promise<NewProposal> {
  const { who, today, campaign } = context
  const { id = newId(), taskId, issueId = null, shiftDays, plannedStart, plannedFinish, note = '' } = asked
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
  const { moves } = workOut(proposal, await workedOutBy(context))[0]!
  return {
    id,
    change: created('rescheduleProposal', { ...proposal, movesThen: moves }),
    taskName: task.name,
    moves: moves.length,
  }
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

export interface Work {
  plan: RescheduledPlan
  calendar: WorkCalendar
  today: string
}

export async function workedOutBy(context: CampaignContext): Promise<Work> {
  return { plan: await planToReschedule(context), calendar: await calendarOfCampaign(context), today: context.today }
}

/** Throws where there is nothing to propose. */
function workOut(proposal: RescheduleProposal, { plan, calendar, today }: Work): Alternative[] {
  const task = plan.tasks.find(({ id }) => id === proposal.taskId)
  if (!task) throw new Problem('notFound')
  return alternativesOf(plan, calendar, requestOf(proposal, task, calendar, today))
}

/** A plan that went on may have left nothing to move. */
export function attempt(proposal: RescheduleProposal, work: Work): Alternative[] {
  try {
    return workOut(proposal, work)
  } catch (error) {
    if (error instanceof Problem) return []
    throw error
  }
}

function causeOf(asked: {
  shiftDays: number | undefined
  plannedStart: string | undefined
  plannedFinish: string | undefined
}): RescheduleCause {
  if (asked.plannedStart !== undefined || asked.plannedFinish !== undefined) return 'dates'
  return asked.shiftDays === undefined ? 'expectedFinish' : 'shift'
}
