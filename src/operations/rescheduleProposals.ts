import { z } from 'zod'
import { lagUnits } from '#domain/dependency.ts'
import { alternativeKeys, proposalStates, rescheduleCauses } from '#domain/rescheduleProposal.ts'
import { day, id, revision, text, written } from './fields.ts'
import { read, write } from './operation.ts'
import { dependencyRow } from './rows.ts'

const campaignId = id
const span = z.object({ start: day, finish: day })
const dateMove = z.object({ noun: z.enum(['task', 'milestone']), id, from: span, to: span })
const missed = z.object({ id: z.string(), planned: day, expected: day })

export const rescheduleProposalRow = z.object({
  id,
  taskId: id,
  issueId: id.nullable(),
  cause: z.enum(rescheduleCauses),
  shiftDays: z.int().nullable(),
  plannedStart: day.nullable(),
  plannedFinish: day.nullable(),
  note: z.string(),
  requestedById: id,
  requestedOn: day,
  state: z.enum(proposalStates),
  movesThen: z.array(dateMove).meta({ description: 'What would have moved when it was asked for.' }),
  alternative: z.enum(alternativeKeys).nullable(),
  movesAccepted: z.array(dateMove).nullable(),
  decidedById: id.nullable(),
  decidedOn: day.nullable(),
  reason: z.string(),
})

const alternative = z.object({
  key: z.enum(alternativeKeys),
  mark: z.string().meta({ description: 'Sent back with the acceptance, which is refused where the moves are no longer these.' }),
  moves: z.array(dateMove),
  lags: z.array(z.object({ dependencyId: id, lag: z.int(), lagUnit: z.enum(lagUnits) })),
  steps: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('shorten'), taskId: id, days: z.int() }),
      z.object({ kind: z.literal('overlap'), dependencyId: id, predecessorId: id, taskId: id, days: z.int() }),
    ]),
  ),
  missedMilestones: z.array(missed),
  passedMilestones: z.array(missed).meta({ description: 'That no task is said to lead to, and that a moved task passes.' }),
  missedPhases: z.array(missed),
  missedEnd: missed.nullable(),
  goalIdsAtRisk: z.array(id),
  peopleIds: z.array(id),
  conflicts: z.array(
    z.object({
      link: dependencyRow,
      because: z.enum(['pinned', 'started', 'finished', 'requested', 'unmoved']),
      end: z.enum(['start', 'finish']),
      needed: day,
      actual: day,
    }),
  ),
})

const proposal = rescheduleProposalRow.extend({
  alternatives: z
    .array(alternative)
    .meta({ description: 'As the plan stands now; empty where nothing is left to move, or it is decided.' }),
  difference: z
    .object({ added: z.array(id), gone: z.array(id), changed: z.array(id) })
    .meta({ description: 'What would move now and would not have then, and the other way round.' }),
})

export const rescheduleProposals = {
  list: read({
    summary:
      'What slips would move: proposals that wait for a decision, each worked out as the plan stands now; or those decided',
    path: '/campaigns/:campaignId/reschedule-proposals',
    role: 'campaign:viewer',
    input: z.strictObject({ campaignId, state: z.enum(proposalStates).optional() }),
    output: z.object({ revision, proposals: z.array(proposal) }),
    shows: ['rescheduleProposal', 'task', 'milestone', 'dependency', 'dayOff', 'campaign'],
  }),
  create: write({
    summary:
      'Ask what would move if a task ended as its owner expects, came some days later, or stood on other dates; nothing moves before a lead accepts',
    method: 'POST',
    path: '/campaigns/:campaignId/reschedule-proposals',
    role: 'campaign:member',
    input: z.strictObject({
      campaignId,
      id: id.optional(),
      taskId: id,
      issueId: id.nullable().optional(),
      shiftDays: z.int().min(-365).max(365).optional(),
      plannedStart: day.optional(),
      plannedFinish: day.optional(),
      note: text.optional(),
    }),
    output: written.extend({ id }),
    changes: ['rescheduleProposal'],
  }),
  accept: write({
    summary: 'Accept one of its alternatives, whole or in part: the dates move as one event, which one undo takes back',
    method: 'POST',
    path: '/campaigns/:campaignId/reschedule-proposals/:proposalId/acceptance',
    role: 'campaign:lead',
    input: z.strictObject({
      campaignId,
      proposalId: id,
      alternative: z.enum(alternativeKeys),
      mark: z.string().max(100),
      moveIds: z
        .array(id)
        .max(20_000)
        .optional()
        .meta({ description: 'The tasks and milestones that move; all where nothing is said.' }),
    }),
    output: written,
    changes: ['rescheduleProposal', 'task', 'milestone', 'dependency'],
  }),
  reject: write({
    summary: 'Leave the dates as they are, with a reason',
    method: 'POST',
    path: '/campaigns/:campaignId/reschedule-proposals/:proposalId/rejection',
    role: 'campaign:lead',
    input: z.strictObject({ campaignId, proposalId: id, reason: z.string().trim().max(2000) }),
    output: written,
    changes: ['rescheduleProposal'],
  }),
}
