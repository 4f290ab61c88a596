import { z } from 'zod'
import { issueCategories, issueKinds, probabilities, severities } from '#domain/issue.ts'
import { basedOn, day, decimal, id, revision, text, written } from './fields.ts'
import { read, write } from './operation.ts'
import { issueRow } from './rows.ts'

const campaignId = id
const description = z.string().trim().min(1).max(10_000)
const percent = decimal
  .refine((value) => Math.abs(Number(value)) <= 1000)
  .meta({ description: 'Percent of the KPI, as a decimal in text: -20 is a fifth less.' })

const details = {
  kind: z.enum(issueKinds).optional(),
  raisedOn: day.optional(),
  taskId: id.nullable().optional(),
  category: z.enum(issueCategories).optional(),
  severity: z.enum(severities).optional(),
  probability: z.enum(probabilities).nullable().optional(),
  impact: text.optional(),
  impactKpiId: id.nullable().optional().meta({ description: 'The KPI that the percents below are of.' }),
  impactPhaseId: id.nullable().optional(),
  impactPercent: percent.nullable().optional(),
  recoveryPercent: percent.nullable().optional(),
  actualImpactPercent: percent.nullable().optional(),
  rootCause: text.optional(),
  ownerId: id.nullable().optional(),
  countermeasure: text.optional(),
  contingencyPlan: text.optional(),
  promisedDate: day.nullable().optional(),
  remarks: text.optional(),
}

const issueImpact = z
  .object({
    unit: z.string(),
    expectedWithout: z.number().meta({ description: 'What the phase was to bring without the issue.' }),
    against: z.enum(['target', 'forecast']).meta({
      description: 'Whether that is its target, or for want of one the forecast of the day before the issue was raised.',
    }),
    predicted: z.number().meta({ description: 'What the issue takes of that; with its countermeasure in `predictedRecovered`.' }),
    predictedRecovered: z.number(),
    actual: z.number().meta({ description: 'What came, or is expected now, less what was expected without.' }),
    actualPercent: z.number().nullable(),
    isOver: z.boolean().meta({ description: 'The days of the phase have passed, so `actual` is no expectation any more.' }),
  })
  .meta({ description: 'Null without a KPI and a percent, or where the KPI has no numbers to say it with.' })

const act = (verb: string, summary: string) =>
  write({
    summary,
    method: 'POST',
    path: `/campaigns/:campaignId/issues/:issueId/${verb}`,
    role: 'campaign:guest',
    input: z.strictObject({
      campaignId,
      issueId: id,
      day: day.optional(),
      countermeasure: text.optional(),
      actualImpactPercent: percent.nullable().optional(),
    }),
    output: written,
    changes: ['issue', 'task'],
  })

export const issues = {
  list: read({
    summary: 'The issues and risks of a campaign, newest first; a guest’s own alone',
    path: '/campaigns/:campaignId/issues',
    role: 'campaign:guest',
    input: z.strictObject({ campaignId, taskId: id.optional() }),
    output: z.object({ revision, issues: z.array(issueRow) }),
    shows: ['issue'],
  }),
  raise: write({
    summary: 'Raise an issue or a risk; with a task it stands in the sheet at once',
    method: 'POST',
    path: '/campaigns/:campaignId/issues',
    role: 'campaign:guest',
    input: z.strictObject({ campaignId, id: id.optional(), description, ...details }),
    output: written.extend({ id, number: z.int() }),
    changes: ['issue', 'task'],
  }),
  update: write({
    summary: 'Change an issue: its raiser’s, its owner’s and the leads’',
    method: 'PATCH',
    path: '/campaigns/:campaignId/issues/:issueId',
    role: 'campaign:guest',
    input: z.strictObject({ campaignId, issueId: id, basedOn, description: description.optional(), ...details }),
    output: written,
    changes: ['issue', 'task'],
  }),
  impact: read({
    summary: 'What an issue was expected to cost its KPI, beside what came',
    path: '/campaigns/:campaignId/issues/:issueId/impact',
    role: 'campaign:viewer',
    input: z.strictObject({ campaignId, issueId: id }),
    output: z.object({ impact: issueImpact.nullable() }),
    shows: ['issue', 'kpi', 'goal', 'metric', 'measurement', 'phase', 'campaign'],
  }),
  start: act('start', 'Begin to deal with an issue'),
  resolve: act('resolution', 'Say that an issue is resolved, and what its impact came to'),
  close: act('closure', 'Close an issue that needs no more attention'),
  reopen: act('reopening', 'Open an issue again'),
  escalate: act('escalation', 'Bring an issue before the leads'),
  materialise: act('materialisation', 'Say that a risk has happened: it becomes an issue'),
  remove: write({
    summary: 'Remove an issue that was raised by mistake',
    method: 'DELETE',
    path: '/campaigns/:campaignId/issues/:issueId',
    role: 'campaign:guest',
    input: z.strictObject({ campaignId, issueId: id }),
    output: written,
    changes: ['issue', 'task'],
  }),
}
