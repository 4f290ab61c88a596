import { z } from 'zod'
import { decisionStates } from '#domain/decision.ts'
import { basedOn, day, decimal, id, line, revision, text, written } from './fields.ts'
import { read, write } from './operation.ts'

const campaignId = id
const content = z.string().trim().min(1).max(2000)

export const decisionRow = z.object({
  id,
  number: z.int(),
  decidedOn: day,
  decidedById: id,
  content: z.string(),
  reason: z.string(),
  ownerId: id.nullable(),
  dueDate: day.nullable(),
  kpiId: id.nullable(),
  effectiveFrom: day.nullable(),
  expectedEffect: z.string(),
  outcome: z.string(),
  state: z.enum(decisionStates),
  doneOn: day.nullable(),
  reviewId: id.nullable(),
  issueId: id.nullable(),
  taskIds: z.array(id),
  proposalIds: z.array(id),
  goalIds: z.array(id),
})

const said = z.object({ zh: z.string(), en: z.string() })

const effect = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('measured'), before: z.number(), after: z.number(), days: z.int(), from: day, to: day }),
  z.object({
    kind: z.literal('unmeasurable'),
    because: z.enum(['noKpi', 'notYet', 'noValuesBefore', 'noValuesAfter']),
  }),
])

const details = {
  reason: text.optional(),
  ownerId: id.nullable().optional(),
  dueDate: day.nullable().optional(),
  kpiId: id.nullable().optional(),
  effectiveFrom: day.nullable().optional(),
  expectedEffect: text.optional(),
  outcome: text.optional(),
}

const act = (verb: string, summary: string, role: 'campaign:member' | 'campaign:lead') =>
  write({
    summary,
    method: 'POST',
    path: `/campaigns/:campaignId/decisions/:decisionId/${verb}`,
    role,
    input: z.strictObject({ campaignId, decisionId: id, outcome: text.optional() }),
    output: written,
    changes: ['decision'],
  })

export const decisions = {
  list: read({
    summary: 'The decisions of a campaign, newest first, each with its KPI before and after (association, not proof)',
    path: '/campaigns/:campaignId/decisions',
    role: 'campaign:viewer',
    input: z.strictObject({ campaignId }),
    output: z.object({
      revision,
      decisions: z.array(decisionRow.extend({ effect, effectSentence: said })),
    }),
    shows: ['decision', 'measurement', 'kpi'],
  }),
  make: write({
    summary: 'Decide: what changes, why, who does it until when; with new tasks, proposals for dates and targets as one event',
    method: 'POST',
    path: '/campaigns/:campaignId/decisions',
    role: 'campaign:lead',
    input: z.strictObject({
      campaignId,
      id: id.optional(),
      content,
      ...details,
      reviewId: id.nullable().optional(),
      issueId: id.nullable().optional(),
      tasks: z
        .array(
          z.strictObject({
            name: line,
            phaseId: id.nullable().optional(),
            ownerId: id.nullable().optional(),
            plannedStart: day.nullable().optional(),
            plannedFinish: day.nullable().optional(),
          }),
        )
        .max(20)
        .optional(),
      shifts: z
        .array(z.strictObject({ taskId: id, shiftDays: z.int().min(-365).max(365) }))
        .max(20)
        .optional()
        .meta({ description: 'Dates that should move: each becomes a proposal, as no date moves by itself.' }),
      targets: z
        .array(z.strictObject({ goalId: id, targetValue: decimal }))
        .max(20)
        .optional(),
    }),
    output: written.extend({ id, number: z.int() }),
    changes: ['decision', 'task', 'rescheduleProposal', 'goal'],
  }),
  update: write({
    summary: 'Change what a decision says',
    method: 'PATCH',
    path: '/campaigns/:campaignId/decisions/:decisionId',
    role: 'campaign:lead',
    input: z.strictObject({ campaignId, decisionId: id, basedOn, content: content.optional(), ...details }),
    output: written,
    changes: ['decision'],
  }),
  finish: act(
    'completion',
    'Say that a decision was carried out, and what came of it: its owner’s and the leads’',
    'campaign:member',
  ),
  drop: act('dropping', 'Drop a decision that will not be carried out', 'campaign:lead'),
  reopen: act('reopening', 'Take a decision up again', 'campaign:lead'),
  remove: write({
    summary: 'Remove a decision that was written down by mistake; what it changed stays',
    method: 'DELETE',
    path: '/campaigns/:campaignId/decisions/:decisionId',
    role: 'campaign:lead',
    input: z.strictObject({ campaignId, decisionId: id }),
    output: written,
    changes: ['decision'],
  }),
}
