import { z } from 'zod'
import { basedOn, day, decimal, id, line, optionalLine, position, written } from './fields.ts'
import { goalOutlook, kpiOutlook } from './kpiFields.ts'
import { read, write } from './operation.ts'

const campaignId = id
const share = z.number().nonnegative().max(1e9)

const details = {
  name: optionalLine.meta({ description: 'What the campaign calls it; empty takes the metric’s name.' }),
  position,
  ownerId: id.nullable().meta({ description: 'Who enters its values.' }),
  dimensionName: z
    .string()
    .trim()
    .max(50)
    .meta({ description: 'What its values are told apart by, such as 渠道; empty for nothing.' }),
  dimensions: z.array(z.strictObject({ name: line, targetValue: decimal.nullable() })).max(100),
  targetValue: decimal.nullable().meta({ description: 'Its own target; a goal that refers to the KPI comes first.' }),
  startDate: day.nullable().meta({ description: 'Where it counts from; null is the campaign’s start.' }),
  endDate: day.nullable(),
  shape: z.enum(['even', 'phases', 'days', 'like']).meta({ description: 'How the target spreads over the days.' }),
  phaseShares: z.record(id, share).meta({ description: 'For `phases`: shares by the phase’s id, in any unit.' }),
  dayTargets: z.record(day, decimal).meta({ description: 'For `days`: the target of each day.' }),
  likeKpiId: id.nullable().meta({ description: 'For `like`: the KPI of an earlier campaign whose course it takes.' }),
  startLevel: decimal.nullable().meta({ description: 'Where a level stood before the period.' }),
  dataSource: optionalLine,
}

export const kpiRow = z.object({ id, metricId: id, ...details })

export const kpis = {
  goals: read({
    summary: 'Where the goals of all campaigns stand that have begun: result, pace and course',
    path: '/goals/outlook',
    role: 'guest',
    scope: 'kpis:read',
    input: z.strictObject({}),
    output: z.object({ asOf: day, goals: z.array(goalOutlook) }),
    shows: ['kpi', 'goal', 'metric', 'measurement', 'phase', 'campaign'],
  }),
  list: read({
    summary: 'The KPIs of a campaign',
    path: '/campaigns/:campaignId/kpis',
    role: 'campaign:viewer',
    scope: 'kpis:read',
    input: z.strictObject({ campaignId }),
    output: z.object({ kpis: z.array(kpiRow) }),
    shows: ['kpi'],
  }),
  create: write({
    summary: 'Add a KPI to a campaign',
    method: 'POST',
    path: '/campaigns/:campaignId/kpis',
    role: 'campaign:lead',
    input: z.strictObject({ campaignId, id: id.optional(), metricId: id, ...z.object(details).partial().shape }),
    output: written.extend({ id }),
    changes: ['kpi'],
  }),
  update: write({
    summary: 'Change a KPI: who enters it, its target and the target’s shape, its dimension',
    method: 'PATCH',
    path: '/campaigns/:campaignId/kpis/:kpiId',
    role: 'campaign:lead',
    input: z.strictObject({ campaignId, kpiId: id, basedOn, metricId: id.optional(), ...z.object(details).partial().shape }),
    output: written,
    changes: ['kpi'],
  }),
  remove: write({
    summary: 'Remove a KPI; its values are kept',
    method: 'DELETE',
    path: '/campaigns/:campaignId/kpis/:kpiId',
    role: 'campaign:lead',
    input: z.strictObject({ campaignId, kpiId: id }),
    output: written,
    changes: ['kpi', 'goal'],
  }),
  matchGoals: write({
    summary: 'Give every goal the KPI of the metric that it names (品牌曝光量 is 曝光量), adding the KPIs that are missing',
    method: 'POST',
    path: '/campaigns/:campaignId/kpis/from-goals',
    role: 'campaign:lead',
    input: z.strictObject({ campaignId }),
    output: written.extend({ matched: z.int(), unmatched: z.array(z.string()) }),
    changes: ['kpi', 'goal'],
  }),
  outlook: read({
    summary: 'Every KPI and goal with result, pace, forecast and gap, by phase and dimension, and its course for charts',
    path: '/campaigns/:campaignId/kpis/outlook',
    role: 'campaign:viewer',
    scope: 'kpis:read',
    input: z.strictObject({
      campaignId,
      asOf: day.optional().meta({ description: 'Nothing later is used; today where nothing is said.' }),
    }),
    output: z.object({ asOf: day, kpis: z.array(kpiOutlook) }),
    shows: ['kpi', 'goal', 'metric', 'measurement', 'heldValue', 'phase', 'campaign'],
  }),
  board: read({
    summary: 'One day minute by minute, for a screen on the wall',
    path: '/campaigns/:campaignId/kpis/board',
    role: 'campaign:viewer',
    scope: 'kpis:read',
    input: z.strictObject({ campaignId, day: day.optional() }),
    output: z.object({
      day,
      kpis: z.array(
        z.object({
          kpiId: id,
          goalId: id.nullable(),
          name: z.string(),
          unit: z.string(),
          dayTarget: z.number().nullable(),
          dayValue: z.number().nullable(),
          toDate: z.number().nullable(),
          target: z.number().nullable(),
          attainment: z.number().nullable(),
          lastMinute: z.string().nullable(),
          minutes: z
            .array(z.object({ minute: z.string(), value: z.number() }))
            .meta({ description: 'The day’s result up to each minute that has a value.' }),
        }),
      ),
    }),
    shows: ['kpi', 'goal', 'metric', 'measurement'],
  }),
}
