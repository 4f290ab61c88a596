import { z } from 'zod'
import { directions, metricKinds } from '#domain/metric.ts'
import { day, decimal, id } from './fields.ts'

/** What the reads of KPIs answer. Numbers are in the KPI's unit (percentages on the scale of 100); null is what nobody knows yet. */

const number = z.number().nullable()
export const dimension = z
  .string()
  .trim()
  .max(100)
  .nullable()
  .meta({ description: 'A value of the KPI’s dimension, such as a channel; null is the whole.' })

export const standing = z.object({
  target: number,
  toDate: z
    .object({
      value: z.number(),
      exact: decimal.nullable(),
      days: z.int().meta({ description: 'Days with a value.' }),
      approximate: z.boolean().meta({ description: 'A ratio of which only daily rates are known.' }),
    })
    .nullable(),
  targetToDate: number,
  pace: number.meta({ description: 'Actual over the target to date, in parts of 1.' }),
  attainment: number.meta({ description: 'Actual over the whole target, in parts of 1.' }),
  variance: z
    .object({ absolute: z.number(), relative: number, points: number.meta({ description: '个百分点, for percentages.' }) })
    .nullable(),
  forecast: z
    .object({ total: z.number(), low: z.number(), high: z.number() })
    .nullable()
    .meta({ description: 'Expected result at the end with its 80 % interval.' }),
  gap: number.meta({ description: 'What is expected to be missing at the end; negative is to spare.' }),
  neededPerDay: number,
})

const interval = z.object({ total: z.number(), low: z.number(), high: z.number() })
const course = z.array(number)

export const kpiOutlook = standing.extend({
  kpiId: id,
  metricId: id,
  goalId: id.nullable().meta({ description: 'The goal that this target is of; a KPI with two goals is answered twice.' }),
  name: z.string(),
  unit: z.string(),
  kind: z.enum(metricKinds),
  direction: z.enum(directions),
  ownerId: id.nullable(),
  dimensionName: z.string(),
  period: z.object({ start: day, end: day }).nullable(),
  sentence: z.object({ zh: z.string(), en: z.string() }).meta({ description: '按当前节奏，6月30日预计 430万元（380万–470万）…' }),
  method: z.object({ zh: z.string(), en: z.string() }).nullable().meta({ description: 'How the forecast got there.' }),
  phases: z.array(
    z.object({ phaseId: id, name: z.string(), end: day, target: number, toDate: number, pace: number, expected: number }),
  ),
  dimensions: z.array(standing.extend({ dimension: z.string() })),
  withIssues: z.object({ issues: z.int(), with: interval, countermeasures: interval }).nullable().meta({
    description: 'The forecast with what open issues say they cost, and with their countermeasures. `forecast` is without.',
  }),
  series: z.object({
    days: z.array(day),
    actual: course.meta({ description: 'Of each day.' }),
    target: course.meta({ description: 'Of each day.' }),
    expected: course.meta({ description: 'Of each coming day.' }),
    actualSum: course.meta({ description: 'The result up to each day: the sum, the ratio of sums, the last level.' }),
    targetSum: course,
    expectedSum: course.meta({ description: 'From the last known day on.' }),
    lowSum: course,
    highSum: course,
  }),
  held: z.int().meta({ description: 'Values that wait for a person.' }),
  lastDay: day.nullable().meta({ description: 'The last day with a value.' }),
})

/** A goal in the list of campaigns: its number, its pace and its course. */
export const goalOutlook = kpiOutlook
  .pick({ name: true, unit: true, kind: true, direction: true, target: true, pace: true, sentence: true })
  .extend({
    campaignId: id,
    goalId: id,
    toDate: number,
    series: kpiOutlook.shape.series.pick({
      days: true,
      actualSum: true,
      targetSum: true,
      expectedSum: true,
      lowSum: true,
      highSum: true,
    }),
  })
