import { z } from 'zod'
import { mappingKinds } from '#domain/kpi/tableMapping.ts'
import { day, decimal, done, id, text } from './fields.ts'
import { dimension } from './kpiFields.ts'
import { read, write } from './operation.ts'

const campaignId = id
const batchId = id

/** Of one KPI, day and dimension value. */
const value = {
  value: decimal.nullable(),
  numerator: decimal.nullable(),
  denominator: decimal.nullable(),
}

export const measurementRow = z.object({
  kpiId: id,
  day,
  dimension,
  ...value,
  corrections: z.int().meta({ description: 'How often it was corrected.' }),
})

const cell = { kpiId: id, day, dimension: dimension.optional() }
const newValue = z.strictObject({ ...cell, ...z.object(value).partial().shape })

/** A value as a program sends it: what is wrong with one is said, and does not spoil the others. */
const loose = z.union([z.string().max(200), z.number(), z.null()]).optional()
const sentValue = z.strictObject({
  kpiId: z.string().max(100).optional().meta({ description: 'The KPI, or instead `metric`.' }),
  metric: z.string().max(200).optional().meta({ description: 'Name or alias of the metric: 曝光量, CTR.' }),
  day: loose.meta({ description: 'YYYY-MM-DD' }),
  dimension: z.string().max(200).nullable().optional(),
  value: loose.meta({ description: 'A number, or a decimal as text so that no digit is lost.' }),
  numerator: loose,
  denominator: loose,
})

export const refusedValue = z.object({
  line: z.int().meta({ description: 'Of the batch or file, from 1.' }),
  column: z.string().meta({ description: 'The field, or the column’s letter and heading.' }),
  text: z.string().meta({ description: 'What it says.' }),
  reason: z.string(),
})

const heldLine = z.object({ id, line: z.int(), kpiId: id, day, dimension, reasons: z.array(z.string()) })

/** What became of a batch. */
export const entered = z.object({
  batchId: batchId.nullable().meta({ description: 'For taking it back; null where nothing was stored.' }),
  stored: z.int().meta({ description: 'New values.' }),
  corrected: z.int().meta({ description: 'Values that replaced others.' }),
  unchanged: z.int(),
  held: z.array(heldLine).meta({ description: 'Values that wait for a person, with the reasons.' }),
  refused: z.array(refusedValue),
})

const tableChoice = {
  /** JSON, as the body is the file. */
  mapping: z.string().max(20_000).optional().meta({
    description: 'JSON: the mapping that an earlier reading answered, with what a person changed in it.',
  }),
  metrics: z.string().max(20_000).optional().meta({
    description: 'JSON: [{ written, kpiId }]: which KPI each metric of the table is; kpiId null leaves it out.',
  }),
  sheet: z
    .string()
    .max(200)
    .optional()
    .meta({ description: 'The sheet of a workbook; the first with days where nothing is said.' }),
}

export const tableMapping = z.strictObject({
  kind: z.enum(mappingKinds),
  date: z.string().nullable(),
  dimension: z.string().nullable(),
  metric: z.string().nullable(),
  values: z.array(z.string()),
  dayOrder: z.enum(['dmy', 'mdy']).nullable(),
  decimalMark: z.enum(['point', 'comma']).nullable(),
  fractions: z.array(z.string()),
  percentages: z.array(z.string()),
})

export const measurements = {
  list: read({
    summary: 'Values by KPI, day and dimension value',
    path: '/campaigns/:campaignId/measurements',
    role: 'campaign:viewer',
    scope: 'kpis:read',
    input: z.strictObject({ campaignId, from: day.optional(), to: day.optional(), kpiId: id.optional() }),
    output: z.object({ measurements: z.array(measurementRow) }),
    shows: ['measurement', 'kpi'],
  }),
  history: read({
    summary: 'How a value came about: who entered it when, and every correction with its reason',
    path: '/campaigns/:campaignId/kpis/:kpiId/measurements/:day/history',
    role: 'campaign:viewer',
    scope: 'kpis:read',
    input: z.strictObject({ campaignId, ...cell, dimension: z.string().max(100).optional() }),
    output: z.object({
      entries: z.array(
        z.object({
          at: z.string(),
          authorId: id,
          origin: z.string(),
          sourceName: z.string(),
          before: z.object(value).nullable(),
          after: z.object(value).nullable(),
          reason: z.string(),
        }),
      ),
    }),
    shows: ['measurement'],
  }),
  record: write({
    summary: 'Enter or correct one value, or take it away with all of it null',
    method: 'PUT',
    path: '/campaigns/:campaignId/kpis/:kpiId/measurements/:day',
    role: 'campaign:member',
    input: z.strictObject({ campaignId, ...newValue.shape, reason: text.optional() }),
    output: entered,
    changes: ['measurement', 'heldValue'],
  }),
  recordGrid: write({
    summary: 'Enter what was typed or pasted into the grid of days and KPIs',
    method: 'POST',
    path: '/campaigns/:campaignId/measurements/grid',
    role: 'campaign:member',
    input: z.strictObject({ campaignId, values: z.array(newValue).min(1).max(5_000), reason: text.optional() }),
    output: entered,
    changes: ['measurement', 'heldValue'],
    maxBytes: 4_000_000,
  }),
  batch: write({
    summary: 'Send up to 10,000 values; answers which of them are bad and why',
    method: 'POST',
    path: '/measurements',
    role: 'campaign:member',
    scope: 'measurements:write',
    input: z.strictObject({
      campaignId,
      values: z.array(sentValue).min(1).max(10_000),
      allOrNothing: z
        .boolean()
        .optional()
        .meta({ description: 'True stores nothing where one value is bad. False stores the others.' }),
      sourceName: z.string().trim().max(100).optional(),
      reason: text.optional(),
    }),
    output: entered,
    changes: ['measurement', 'heldValue'],
    maxBytes: 8_000_000,
  }),
  minutes: write({
    summary: 'Send values of minutes, of which the day’s value is made',
    method: 'POST',
    path: '/measurements/minutes',
    role: 'campaign:member',
    scope: 'measurements:write',
    input: z.strictObject({
      campaignId,
      values: z
        .array(
          z.strictObject({
            kpiId: id.optional(),
            metric: z.string().max(200).optional(),
            at: z.iso.datetime({ offset: true }).meta({ description: 'The moment; values of one minute replace each other.' }),
            dimension: dimension.optional(),
            ...z.object(value).partial().shape,
          }),
        )
        .min(1)
        .max(10_000),
    }),
    output: z.object({
      stored: z.int(),
      days: z.array(
        z.object({
          kpiId: id,
          day,
          dimension,
          value: decimal.nullable(),
          isRolledUp: z.boolean().meta({ description: 'False where a person entered the day’s value, which then stays.' }),
        }),
      ),
    }),
    changes: ['measurement'],
    maxBytes: 8_000_000,
  }),
  readFile: write({
    summary: 'Show what a file of values (.csv, .xlsx) says and what it would change, without storing anything',
    method: 'POST',
    path: '/campaigns/:campaignId/measurements/readings',
    role: 'campaign:member',
    takes: 'table',
    maxBytes: 32_000_000,
    input: z.strictObject({ campaignId, ...tableChoice }),
    output: z.object({
      sheets: z.array(z.string()),
      sheet: z.string(),
      mapping: tableMapping,
      remembered: z.boolean().meta({ description: 'The mapping is that of an earlier file of this shape.' }),
      headings: z.array(z.string()),
      skipped: z.array(z.object({ heading: z.string(), reason: z.string() })),
      questions: z.array(
        z.object({
          code: z.enum(['dayOrder', 'decimalMark', 'fractionOrPercent']),
          heading: z.string(),
          example: z.string(),
          sentence: z.string(),
        }),
      ),
      metrics: z.array(z.object({ written: z.string(), values: z.int(), kpiId: id.nullable(), metricId: id.nullable() })),
      from: day.nullable(),
      to: day.nullable(),
      values: z.int(),
      fresh: z.int(),
      corrections: z.int(),
      unchanged: z.int(),
      held: z.array(heldLine.omit({ id: true })),
      refused: z.array(refusedValue),
      sample: z.array(
        z.object({
          line: z.int(),
          day,
          written: z.string(),
          kpiId: id.nullable(),
          dimension,
          value: z.string(),
          known: z.string().nullable(),
        }),
      ),
    }),
    changes: [],
  }),
  importFile: write({
    summary: 'Store the values of a file; how it was understood is remembered for the next of its shape',
    method: 'POST',
    path: '/campaigns/:campaignId/measurements/files',
    role: 'campaign:member',
    takes: 'table',
    maxBytes: 32_000_000,
    input: z.strictObject({ campaignId, ...tableChoice, fileName: z.string().max(200).optional() }),
    output: entered,
    changes: ['measurement', 'heldValue'],
  }),
  batches: read({
    summary: 'How numbers came in, newest first: typed, pasted, from files, by programs',
    path: '/campaigns/:campaignId/measurements/batches',
    role: 'campaign:viewer',
    input: z.strictObject({ campaignId }),
    output: z.object({
      batches: z.array(
        z.object({
          id: batchId,
          origin: z.string(),
          sourceName: z.string(),
          authorId: id,
          at: z.string(),
          stored: z.int(),
          corrected: z.int(),
          held: z.int(),
          takenBack: z.boolean(),
        }),
      ),
    }),
    shows: ['measurement', 'heldValue'],
  }),
  takeBack: write({
    summary: 'Take back what was entered at once; refused where later values stand on it',
    method: 'POST',
    path: '/campaigns/:campaignId/measurements/batches/:batchId/take-back',
    role: 'campaign:member',
    input: z.strictObject({ campaignId, batchId }),
    output: done,
    changes: ['measurement', 'heldValue'],
  }),
}
