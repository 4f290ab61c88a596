import { v7 as newId } from 'uuid'
import type { Change } from '#domain/change.ts'
import { changed, created, removed } from '#domain/change.ts'
import type { Decision, DecisionAct } from '#domain/decision.ts'
import { performDecisionAct } from '#domain/decision.ts'
import type { Goal } from '#domain/goal.ts'
import { Problem } from '#domain/problem.ts'
import type { InputOf } from '#operations/operation.ts'
import type { decisions as declared } from '#operations/decisions.ts'
import type { CampaignContext, Handlers } from '../context.ts'
import { decisionsOfCampaign, lastDecisionNumber } from '../queries/decisions.ts'
import { rowOfCampaign, updateRow } from './campaignRow.ts'
import { withEffects } from './decisionEffects.ts'
import { blankDecision, tellOwner } from './newDecision.ts'
import { record } from './record.ts'
import { tellOfRequest } from './rescheduleNotices.ts'
import type { NewProposal } from './rescheduleWork.ts'
import { newProposal } from './rescheduleWork.ts'
import { decideBatch } from './taskBatch.ts'

type Made = Omit<InputOf<typeof declared.make>, 'campaignId'>

export const decisions: Handlers<'decisions'> = {
  list: async (context) => ({
    revision: context.campaign.revision,
    decisions: (await withEffects(context, await decisionsOfCampaign(context))).map(({ decision, ...effect }) => ({
      ...decision,
      ...effect,
    })),
  }),

  make: async (context, { id = newId(), tasks = [], shifts = [], targets = [], ...said }) => {
    if (said.effectiveFrom && !said.kpiId) throw new Problem('effectWithoutKpi', {}, { field: 'kpiId' })
    if (said.issueId) await rowOfCampaign(context, 'issue', said.issueId)
    if (said.reviewId) await rowOfCampaign(context, 'review', said.reviewId)
    const added = await tasksOf(context, tasks)
    const proposals: NewProposal[] = []
    for (const { taskId, shiftDays } of shifts)
      proposals.push(await newProposal(context, { taskId, shiftDays, issueId: said.issueId, note: said.content }))
    const aims = await targetChanges(context, targets)
    const number = (await lastDecisionNumber(context)) + 1
    const decision: Decision = {
      ...blankDecision(context, id, number),
      ...(said as Partial<Decision>),
      taskIds: added.filter(({ noun }) => noun === 'task').map((change) => change.id),
      proposalIds: proposals.map((proposal) => proposal.id),
      goalIds: targets.map(({ goalId }) => goalId),
    }
    const changes = [created('decision', decision), ...added, ...proposals.map(({ change }) => change), ...aims]
    const recorded = await record(context, 'decisionMade', changes)
    await tellOwner(context, decision)
    for (const { change: _, ...proposal } of proposals) await tellOfRequest(context, { ...proposal, eventId: recorded.eventId })
    return { id, number, ...recorded }
  },

  update: (context, { decisionId, basedOn, ...patch }) =>
    updateRow(context, 'decision', decisionId, basedOn, patch, ({ kpiId, effectiveFrom }) => {
      if (effectiveFrom && !kpiId) throw new Problem('effectWithoutKpi', {}, { field: 'kpiId' })
    }),

  finish: (context, input) => perform(context, 'finish', input),
  drop: (context, input) => perform(context, 'drop', input),
  reopen: (context, input) => perform(context, 'reopen', input),

  remove: async (context, { decisionId }) => {
    await rowOfCampaign(context, 'decision', decisionId)
    return record(context, 'decisionRemoved', [removed('decision', decisionId)])
  },
}

async function perform(
  context: CampaignContext,
  act: DecisionAct,
  { decisionId, outcome }: { decisionId: string; outcome?: string | undefined },
) {
  const decision = (await rowOfCampaign(context, 'decision', decisionId)) as unknown as Decision
  const person = { personId: context.who.personId, role: context.campaign.role }
  const next = performDecisionAct(act, decision, person, context.today, outcome)
  return record(context, `decision:${act}`, [changed('decision', decision, next)])
}

/** A task that comes of a decision is refused whole where any of it is. */
async function tasksOf(context: CampaignContext, tasks: NonNullable<Made['tasks']>): Promise<Change[]> {
  if (tasks.length === 0) return []
  const { changes, refused } = await decideBatch(context, { create: tasks.map((task) => ({ id: newId(), ...task })) })
  if (refused[0]) throw refused[0].problem
  return changes
}

async function targetChanges(context: CampaignContext, targets: NonNullable<Made['targets']>): Promise<(Change | null)[]> {
  const changes: (Change | null)[] = []
  for (const { goalId, targetValue } of targets) {
    const goal = (await rowOfCampaign(context, 'goal', goalId)) as unknown as Goal
    changes.push(changed('goal', goal, { targetValue }))
  }
  return changes
}
