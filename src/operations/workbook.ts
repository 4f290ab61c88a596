import { z } from 'zod'
import { campaignKinds } from '#domain/campaign.ts'
import { decisionStates } from '#domain/decision.ts'
import { dependencyKinds, lagUnits } from '#domain/dependency.ts'
import { issueStates, severities } from '#domain/issue.ts'
import { comparators } from '#domain/goal.ts'
import { dateRules } from '#domain/milestone.ts'
import { sheetFields } from '#domain/planSheet/columnMeaning.ts'
import { reviewKinds } from '#domain/review.ts'
import { taskStatuses } from '#domain/task.ts'
import { basedOn, day, decimal, done, id, line, optionalLine, revision, text, written } from './fields.ts'
import { read, write } from './operation.ts'

const LARGEST = 32_000_000

const planLink = z.strictObject({
  key: z.string().nullable().meta({ description: 'The key of the row that is waited for; null where the file added that row.' }),
  row: z.int().nullable(),
  name: z.string().max(5000),
  kind: z.enum(dependencyKinds),
  lag: z.int(),
  lagUnit: z.enum(lagUnits),
})
const planLinks = z.array(planLink).max(100)

const planDraft = z.strictObject({
  campaign: z.strictObject({
    name: z.string().max(500),
    startDate: day.nullable(),
    endDate: day.nullable(),
    planOwner: z.string().max(200).nullable(),
    executionLead: z.string().max(200).nullable(),
  }),
  goals: z
    .array(
      z.strictObject({
        metric: z.string().max(500),
        comparator: z.enum(comparators),
        targetValue: z.string().max(40).nullable(),
        unit: z.string().max(100),
        raw: z.string().max(2000),
      }),
    )
    .max(500),
  milestones: z
    .array(z.strictObject({ name: z.string().max(500), dueDate: day.nullable(), dateRule: z.enum(dateRules) }))
    .max(500),
  participants: z.array(z.strictObject({ department: z.string().max(200), contact: z.string().max(200).nullable() })).max(500),
  phases: z
    .array(
      z.strictObject({
        key: z.string().nullable(),
        name: z.string().max(500),
        startDate: day.nullable(),
        endDate: day.nullable(),
      }),
    )
    .max(500),
  tasks: z
    .array(
      z.strictObject({
        key: z.string().nullable(),
        phase: z.string().max(500).nullable(),
        name: z.string().max(5000),
        description: z.string().max(10_000),
        deliverable: z.string().max(10_000),
        acceptanceCriteria: z.string().max(10_000),
        owner: z.string().max(200).nullable(),
        collaborators: z.array(z.string().max(200)).max(50),
        plannedStart: day.nullable(),
        plannedFinish: day.nullable(),
        actualStart: day.nullable(),
        actualFinish: day.nullable(),
        status: z.enum(taskStatuses).nullable(),
        percentComplete: z.number().min(0).max(100).nullable(),
        quantityDone: z.number().nonnegative().nullable(),
        quantityPlanned: z.number().positive().nullable(),
        quantityUnit: z.string().max(100),
        statusNote: z.string().max(10_000),
        issue: z.string().max(10_000),
        countermeasure: z.string().max(10_000),
        remarks: z.string().max(20_000),
        predecessors: planLinks.default([]),
        sheet: z.string(),
        row: z.int(),
      }),
    )
    .max(20_000),
})

const cellProblem = z.object({ sheet: z.string(), row: z.int(), cell: z.string(), value: z.string(), message: z.string() })

const columnLetter = z.string().regex(/^[A-Z]{1,3}$/)

const name = z.string().max(200).nullable()
const count = z.number().nonnegative().max(1e12).nullable()

/** What each field of each subject may become. */
export const differenceFields = {
  campaign: { name: line, startDate: day.nullable(), endDate: day.nullable(), planOwner: name, executionLead: name },
  goal: { comparator: z.enum(comparators), targetValue: decimal.nullable(), unit: optionalLine },
  milestone: { dueDate: day.nullable(), dateRule: z.enum(dateRules) },
  participant: { contact: name },
  phase: { name: line, startDate: day.nullable(), endDate: day.nullable() },
  task: {
    name: line,
    phase: name,
    description: text,
    owner: name,
    plannedStart: day.nullable(),
    plannedFinish: day.nullable(),
    actualStart: day.nullable(),
    actualFinish: day.nullable(),
    status: z.enum(taskStatuses).nullable(),
    percentComplete: z.int().min(0).max(100).nullable(),
    quantityDone: count,
    quantityPlanned: z.number().positive().max(1e12).nullable(),
    quantityUnit: optionalLine,
    statusNote: text,
    issue: text,
    countermeasure: text,
    remarks: text,
    predecessors: planLinks,
  },
  decision: {
    content: z.string().trim().min(1).max(2000),
    owner: name,
    dueDate: day.nullable(),
    outcome: text,
    state: z.enum(decisionStates),
    decidedOn: day.nullable(),
    meeting: z.enum(reviewKinds).nullable(),
    reason: text,
  },
  issue: {
    description: z.string().trim().min(1).max(10_000),
    task: z.string().max(5000),
    impact: text,
    severity: z.enum(severities),
    owner: name,
    countermeasure: text,
    promisedDate: day.nullable(),
    resolvedOn: day.nullable(),
    state: z.enum(issueStates),
    remarks: text,
    raisedOn: day.nullable(),
  },
  kpiNote: { varianceReason: text, improvement: text },
}

type Subject = keyof typeof differenceFields

export const difference = z.discriminatedUnion(
  'subject',
  (Object.keys(differenceFields) as Subject[]).map((subject) =>
    z.strictObject({
      kind: z.enum(['added', 'removed', 'changed']),
      subject: z.literal(subject),
      key: z.string().nullable(),
      name: z.string().max(5000),
      row: z.int().nullable(),
      fields: z.array(fieldDifference(differenceFields[subject])),
    }),
  ) as unknown as [DifferenceOf<Subject>],
)

type DifferenceOf<S extends Subject> = z.ZodObject<{
  kind: z.ZodEnum<{ added: 'added'; removed: 'removed'; changed: 'changed' }>
  subject: z.ZodLiteral<S>
  key: z.ZodNullable<z.ZodString>
  name: z.ZodString
  row: z.ZodNullable<z.ZodInt>
  fields: z.ZodArray<z.ZodObject<{ field: z.ZodString; before: z.ZodUnknown; after: z.ZodUnknown }>>
}>

function fieldDifference(fields: Record<string, z.ZodType>) {
  const entries = Object.entries(fields).map(([field, after]) =>
    z.strictObject({ field: z.literal(field), before: z.unknown(), after }),
  )
  return z.discriminatedUnion('field', entries as [(typeof entries)[number], ...(typeof entries)[number][]])
}

const mappings = z.string().max(20_000).optional().meta({
  description:
    'JSON: corrections of what tables are, [{ sheet, headerRow, columns: { name: "C", … }, order: "dmy", leftOut: true }]; all but the place may be missing.',
})

/** What somebody said of a table, for the next file of that shape. */
const rememberedTable = z.strictObject({
  /** Of its header row from the sheet's anchor. */
  offset: z.int().min(-1000).max(1000),
  columns: z.partialRecord(z.enum(sheetFields), columnLetter).optional(),
  order: z.enum(['mdy', 'dmy']).optional(),
  leftOut: z.boolean().optional(),
})

export const workbook = {
  read: write({
    summary: 'Show what a workbook (.xlsx, .csv) would become, without changing anything',
    method: 'POST',
    path: '/workbook/readings',
    role: 'member',
    takes: 'workbook',
    maxBytes: LARGEST,
    input: z.strictObject({ mappings }),
    output: z.object({
      importable: z.boolean(),
      draft: planDraft,
      tables: z.array(
        z.object({
          sheet: z.string(),
          headerRow: z.int(),
          headings: z.array(z.string().nullable()),
          samples: z.array(z.array(z.string())),
          columns: z.partialRecord(z.enum(sheetFields), columnLetter),
          tasks: z.int(),
          leftOut: z.array(z.object({ row: z.int(), text: z.string() })),
          reason: z.string().nullable().meta({ description: 'Why it was not read as a list of tasks.' }),
        }),
      ),
      sheets: z.array(
        z.object({
          name: z.string(),
          fingerprint: z.string(),
          anchor: z.int().meta({ description: 'The row that remembered header rows count from.' }),
          remembered: z.array(rememberedTable).nullable(),
        }),
      ),
      notImported: z.array(z.object({ sheet: z.string(), reason: z.string() })),
      problems: z.array(cellProblem),
    }),
    changes: [],
  }),
  rememberMapping: write({
    summary: 'Remember what the tables of a sheet mean, for the next file of that shape',
    method: 'PUT',
    path: '/workbook/mappings/:fingerprint',
    role: 'member',
    input: z.strictObject({ fingerprint: z.string().regex(/^[0-9a-f]{64}$/), tables: z.array(rememberedTable).min(1).max(100) }),
    output: done,
    changes: ['sheetMapping'],
  }),
  createCampaign: write({
    summary: 'Create a campaign from a workbook that was read; people and departments that nobody knows yet are written down',
    method: 'POST',
    path: '/workbook/campaigns',
    role: 'member',
    maxBytes: LARGEST,
    input: z.strictObject({ name: line, kind: z.enum(campaignKinds), draft: planDraft }),
    output: z.object({
      id,
      left: z.array(z.string()).meta({ description: 'Sentences on what a row says that could not be taken.' }),
    }),
    changes: ['campaign', 'phase', 'milestone', 'goal', 'participant', 'task', 'dependency', 'issue', 'person', 'department'],
  }),
  compare: write({
    summary: 'What an edited export says otherwise than the campaign now, row by row',
    method: 'POST',
    path: '/campaigns/:campaignId/workbook/comparison',
    role: 'campaign:lead',
    takes: 'workbook',
    maxBytes: LARGEST,
    input: z.strictObject({ campaignId: id }),
    output: z.object({ revision, differences: z.array(difference), problems: z.array(cellProblem) }),
    changes: [],
  }),
  apply: write({
    summary: 'Take the chosen differences into the campaign, as one event',
    method: 'POST',
    path: '/campaigns/:campaignId/workbook/changes',
    role: 'campaign:lead',
    maxBytes: LARGEST,
    input: z.strictObject({ campaignId: id, basedOn, differences: z.array(difference).max(50_000) }),
    output: written.extend({ left: z.array(z.string()) }),
    changes: [
      'campaign',
      'phase',
      'milestone',
      'goal',
      'participant',
      'task',
      'dependency',
      'person',
      'department',
      'progressUpdate',
      'issue',
      'kpiNote',
      'decision',
    ],
  }),
  export: read({
    summary: 'The campaign as the workbook that everyone knows (.xlsx)',
    path: '/campaigns/:campaignId/workbook',
    role: 'campaign:guest',
    gives: 'file',
    input: z.strictObject({ campaignId: id }),
    output: z.unknown(),
    shows: ['campaign', 'task'],
  }),
}
