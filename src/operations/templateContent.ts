import { z } from 'zod'
import { dependencyKinds, lagUnits } from '#domain/dependency.ts'
import { comparators } from '#domain/goal.ts'
import { directions, metricKinds } from '#domain/metric.ts'
import { dateRules } from '#domain/milestone.ts'
import { offsetPattern } from '#domain/template/offset.ts'
import { anchors } from '#domain/template/template.ts'
import { MOST_TEMPLATE_TASKS } from '#domain/template/check.ts'
import { decimal, line, optionalLine, text } from './fields.ts'

const key = z.string().trim().min(1).max(80)
const keyOrNone = key.nullable()
export const offset = z
  .string()
  .regex(offsetPattern)
  .meta({ description: 'A day seen from day 0: -21d is 21 calendar days before it, 5w five workdays after it.' })
const offsetOrNone = offset.nullable()
const few = 200

const role = z.strictObject({
  key,
  name: line,
  department: optionalLine,
  leads: z.enum(['planOwner', 'executionLead', 'both']).nullable(),
})

const phase = z.strictObject({
  key,
  name: line,
  from: offsetOrNone,
  until: offsetOrNone.meta({ description: 'The day after its last.' }),
  repeat: z
    .strictObject({ every: offset, times: z.int().min(1).max(60) })
    .nullable()
    .meta({ description: 'How often it comes, each time so much later.' }),
})

const milestone = z.strictObject({ key, name: line, due: offsetOrNone, dateRule: z.enum(dateRules), note: text })

const task = z.strictObject({
  key,
  phase: keyOrNone,
  name: line,
  description: text,
  deliverable: text,
  acceptanceCriteria: text,
  role: keyOrNone,
  helpers: z.array(key).max(50),
  reviewer: keyOrNone,
  start: offsetOrNone,
  finish: offsetOrNone,
  quantityPlanned: z.number().positive().max(1e12).nullable(),
  quantityUnit: z.string().trim().max(20),
  isPinned: z.boolean(),
  milestone: keyOrNone,
  series: keyOrNone,
  steps: z.array(line).max(100),
})

const link = z.strictObject({
  from: key,
  to: key,
  kind: z.enum(dependencyKinds),
  lag: z.int().min(-365).max(365),
  lagUnit: z.enum(lagUnits),
})

const goal = z.strictObject({
  key,
  metric: line,
  comparator: z.enum(comparators),
  targetValue: decimal.nullable().meta({ description: 'Null is asked for when the template is used.' }),
  unit: z.string().trim().max(20),
  note: text,
  kpi: keyOrNone,
})

const kpi = z.strictObject({
  key,
  metric: line,
  unit: z.string().trim().max(20),
  kind: z.enum(metricKinds),
  direction: z.enum(directions),
  name: optionalLine,
  owner: keyOrNone,
  dimensionName: optionalLine,
  dimensions: z.array(z.strictObject({ name: line, targetValue: decimal.nullable() })).max(few),
  targetValue: decimal.nullable(),
  from: offsetOrNone,
  until: offsetOrNone,
  shape: z.enum(['even', 'phases', 'days']),
  phaseShares: z.record(key, z.number().nonnegative()),
  dayTargets: z.array(z.strictObject({ day: offset, value: decimal })).max(1000),
  dataSource: optionalLine,
})

const rhythm = z.strictObject({
  kind: z.enum(['dailyStandup', 'weeklyReview']),
  weekdays: z.array(z.int().min(0).max(6)).min(1).max(7).meta({ description: '0 Sunday … 6 Saturday.' }),
})

/** The lists that are edited piece by piece. */
export const pieces = {
  roles: z.array(role).max(few),
  phases: z.array(phase).max(few),
  milestones: z.array(milestone).max(few),
  tasks: z.array(task).max(MOST_TEMPLATE_TASKS),
  goals: z.array(goal).max(few),
  kpis: z.array(kpi).max(few),
}

export const plain = {
  dayZero: z.enum(anchors).meta({ description: 'Which day is day 0: the start of the campaign or its launch.' }),
  launch: keyOrNone.meta({ description: 'The key of the milestone that is the launch.' }),
  from: offset,
  until: offset.meta({ description: 'The day after the last of the campaign.' }),
  countsDaysOff: z.boolean(),
  links: z.array(link).max(20_000),
  rhythm: z.array(rhythm).max(2),
}

export const templateContent = z.strictObject({
  ...plain,
  departments: z.array(z.strictObject({ name: line, contact: keyOrNone })).max(few),
  ...pieces,
})
