import { z } from 'zod'
import { campaignKinds } from '#domain/campaign.ts'
import { offsetUnits } from '#domain/template/offset.ts'
import { anchors, templateStates } from '#domain/template/template.ts'
import { basedOn, day, decimal, id, line, revision, text } from './fields.ts'
import { read, write } from './operation.ts'
import { pieces, plain, templateContent } from './templateContent.ts'

export const templateRow = z.object({
  id,
  name: z.string(),
  kind: z.enum(campaignKinds),
  description: z.string(),
  content: templateContent,
  authorId: id,
  writtenOn: day,
  sourceCampaignId: id.nullable(),
  state: z.enum(templateStates),
})

const templateId = z
  .union([id, z.enum(campaignKinds)])
  .meta({ description: 'The id of one of the workspace’s own, or the kind of a built-in one.' })
const ownId = id

const seenTemplate = z.object({
  id: templateId,
  isBuiltIn: z.boolean(),
  name: z.string(),
  kind: z.enum(campaignKinds),
  description: z.string(),
  authorId: id.nullable(),
  writtenOn: day.nullable(),
  /** The campaign that it was made of, as far as the caller may see it. */
  sourceName: z.string().nullable(),
  state: z.enum(templateStates),
  revision,
  /** Whether the caller may change it. */
  isMine: z.boolean(),
})

const counted = seenTemplate.extend({
  hasLaunch: z.boolean(),
  phases: z.int(),
  milestones: z.int(),
  tasks: z.int(),
  roles: z.int(),
})

const writtenTemplate = z.object({ id: ownId, revision })

const givenDay = {
  anchor: z.enum(anchors).meta({ description: 'What `day` is: the start of the campaign or its launch.' }),
  day,
}
const times = z
  .record(z.string(), z.int().min(1).max(60))
  .meta({ description: 'How often each repeating phase comes, by its key.' })

export const templates = {
  list: read({
    summary: 'The templates that a campaign can be planned from: the built-in ones and the workspace’s own',
    path: '/templates',
    role: 'member',
    input: z.strictObject({ withdrawn: z.enum(['yes']).optional().meta({ description: 'Withdrawn ones too.' }) }),
    output: z.object({ templates: z.array(counted) }),
    shows: ['template'],
  }),
  open: read({
    summary: 'One template with all that stands in it',
    path: '/templates/:templateId',
    role: 'member',
    input: z.strictObject({ templateId }),
    output: z.object({ template: seenTemplate.extend({ content: templateContent }) }),
    shows: ['template'],
  }),
  fromCampaign: write({
    summary: 'Make a template of a campaign that one leads: its plan with relative days, and roles instead of people',
    method: 'POST',
    path: '/templates',
    role: 'member',
    input: z.strictObject({
      sourceCampaignId: id,
      name: line,
      description: text.optional(),
      dayZero: z.enum(anchors),
      launchId: id.nullable().optional().meta({ description: 'The milestone that is the launch.' }),
      unit: z.enum(offsetUnits).meta({ description: 'What days are counted in; workdays keep clear of days off.' }),
      asksTargets: z.boolean().optional().meta({ description: 'Leaves targets empty, to be asked for.' }),
    }),
    output: writtenTemplate.extend({ phases: z.int(), tasks: z.int(), roles: z.int() }),
    changes: ['template'],
  }),
  add: write({
    summary: 'Take a template that was exported here or elsewhere',
    method: 'POST',
    path: '/templates/files',
    role: 'member',
    maxBytes: 8_000_000,
    input: z.strictObject({ file: z.string().max(8_000_000).meta({ description: 'The text of the file.' }) }),
    output: writtenTemplate.extend({ name: z.string() }),
    changes: ['template'],
  }),
  export: read({
    summary: 'One template as a JSON file',
    path: '/templates/:templateId/file',
    role: 'member',
    gives: 'file',
    input: z.strictObject({ templateId }),
    output: z.any(),
    shows: ['template'],
  }),
  update: write({
    summary: 'Change a template: its name, and what stands in it piece by piece',
    method: 'PATCH',
    path: '/templates/:templateId',
    role: 'member',
    maxBytes: 8_000_000,
    input: z.strictObject({
      templateId,
      basedOn,
      name: line.optional(),
      kind: z.enum(campaignKinds).optional(),
      description: text.optional(),
      put: z.strictObject(pieces).partial().optional(),
      remove: z
        .strictObject({
          roles: z.array(z.string()),
          phases: z.array(z.string()),
          milestones: z.array(z.string()),
          tasks: z.array(z.string()),
          goals: z.array(z.string()),
          kpis: z.array(z.string()),
        })
        .partial()
        .optional(),
      ...z.object(plain).partial().shape,
    }),
    output: writtenTemplate,
    changes: ['template'],
  }),
  copy: write({
    summary: 'Copy a template, built-in or one’s own, to change it',
    method: 'POST',
    path: '/templates/:templateId/copies',
    role: 'member',
    input: z.strictObject({ templateId, name: line }),
    output: writtenTemplate,
    changes: ['template'],
  }),
  withdraw: write({
    summary: 'Withdraw a template, so that nobody plans from it any more',
    method: 'POST',
    path: '/templates/:templateId/withdrawal',
    role: 'member',
    input: z.strictObject({ templateId }),
    output: writtenTemplate,
    changes: ['template'],
  }),
  restore: write({
    summary: 'Bring a withdrawn template back',
    method: 'POST',
    path: '/templates/:templateId/restoration',
    role: 'member',
    input: z.strictObject({ templateId }),
    output: writtenTemplate,
    changes: ['template'],
  }),
  preview: read({
    summary: 'The days that a template would get, who its roles would probably be, and what falls on days off',
    path: '/templates/:templateId/preview',
    role: 'member',
    input: z.strictObject({
      templateId,
      ...givenDay,
      times: z.string().max(500).optional().meta({ description: 'phase=3,other=2' }),
    }),
    output: z.object({
      startDate: day,
      endDate: day,
      launchDate: day.nullable(),
      phases: z.array(
        z.object({
          key: z.string(),
          name: z.string(),
          startDate: day.nullable(),
          endDate: day.nullable(),
          repeats: z.int().nullable(),
        }),
      ),
      milestones: z.array(
        z.object({
          key: z.string(),
          name: z.string(),
          dueDate: day.nullable(),
          dateRule: z.enum(['on', 'by']),
          dayOff: z.string().nullable(),
        }),
      ),
      tasks: z.array(
        z.object({
          key: z.string(),
          phase: z.string().nullable(),
          name: z.string(),
          plannedStart: day.nullable(),
          plannedFinish: day.nullable(),
          role: z.string().nullable(),
          /** The day off that it begins or ends on: its name, or empty for a weekend. */
          dayOff: z.string().nullable(),
        }),
      ),
      holidays: z
        .array(z.object({ name: z.string(), startDate: day, endDate: day }))
        .meta({ description: 'Public holidays and days off of one’s own between the first day and the last.' }),
      roles: z.array(
        z.object({
          key: z.string(),
          name: z.string(),
          department: z.string(),
          leads: z.enum(['planOwner', 'executionLead', 'both']).nullable(),
          tasks: z.int(),
          personId: id.nullable(),
        }),
      ),
      goals: z.array(
        z.object({
          key: z.string(),
          metric: z.string(),
          comparator: z.string(),
          unit: z.string(),
          targetValue: decimal.nullable(),
        }),
      ),
    }),
    shows: ['template', 'person', 'department', 'dayOff'],
  }),
  use: write({
    summary: 'Plan a campaign from a template, with days counted from its start or its launch',
    method: 'POST',
    path: '/templates/:templateId/campaigns',
    role: 'member',
    input: z.strictObject({
      templateId,
      name: line,
      ...givenDay,
      people: z
        .record(z.string(), id.nullable())
        .optional()
        .meta({ description: 'Who each role is, by its key; null keeps the role, as somebody without an account.' }),
      targets: z.record(z.string(), decimal.nullable()).optional().meta({ description: 'The target of each goal, by its key.' }),
      times: times.optional(),
    }),
    output: z.object({ id }),
    changes: [
      'campaign',
      'phase',
      'milestone',
      'task',
      'dependency',
      'checklistItem',
      'goal',
      'kpi',
      'metric',
      'participant',
      'person',
      'department',
    ],
  }),
}
