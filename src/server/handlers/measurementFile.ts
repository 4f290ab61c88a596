import { z } from 'zod'
import { columnName } from '#domain/planSheet/cells.ts'
import { guardSentence } from '#domain/kpi/guardSentence.ts'
import type { TableReading, TableValue } from '#domain/kpi/readTable.ts'
import { tableProblemReason, tableQuestionSentence, skipReason, type TableProblem } from '#domain/kpi/tableProblem.ts'
import { Problem } from '#domain/problem.ts'
import { id } from '#operations/fields.ts'
import type { CampaignContext, Handlers } from '../context.ts'
import { rememberMapping, rememberedMapping } from '../queries/tableMappings.ts'
import { decideBatch, enterValues, refusedLine, type IncomingOfKpi, type RefusedValue } from './enterValues.ts'
import { kpiFinder, kpisById, mayEnter, notTheirs, type KnownKpis } from './knownKpis.ts'
import { given } from './tableOptions.ts'

interface Choice {
  metrics?: string | undefined
}

const mostShown = 200
const sampleSize = 20

export const readFile: Handlers<'measurements'>['readFile'] = async (context, choice) => {
  const { language } = context
  const kpis = await kpisById(context)
  const { reading, sheet, sheets, remembered, metrics } = await named(context, kpis, choice)
  const { incoming, refused } = await taken(context, kpis, reading, metrics)
  const decided = await decideBatch(context, kpis, incoming)
  const count = (of: (decision: (typeof decided)[number]['decision']) => number) =>
    decided.reduce((sum, { decision }) => sum + of(decision), 0)
  const before = new Map(
    decided.flatMap(({ decision }) =>
      decision.corrections.map(({ value, before: known }) => [value.line + value.day, known.value] as const),
    ),
  )
  const days = reading.values.map(({ day }) => day).toSorted()
  return {
    sheets,
    sheet,
    mapping: reading.mapping,
    remembered,
    headings: reading.headings,
    skipped: reading.skipped.map(({ column, reason }) => ({
      heading: reading.headings[column]!,
      reason: skipReason(reason, language),
    })),
    questions: reading.questions.map((question) => ({
      code: question.code,
      heading: question.heading,
      example: question.example,
      sentence: tableQuestionSentence(question, language),
    })),
    metrics: metrics.map(({ written, kpiId }) => ({
      written,
      values: reading.values.filter(({ metric }) => metric === written).length,
      kpiId,
      metricId: kpiId === null ? null : kpis.get(kpiId)!.metricId,
    })),
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    values: reading.values.length,
    fresh: count(({ fresh }) => fresh.length),
    corrections: count(({ corrections }) => corrections.length),
    unchanged: count(({ unchanged }) => unchanged),
    held: decided
      .flatMap(({ kpiId, decision }) => decision.held.map(({ value, holds }) => ({ kpiId, value, holds })))
      .slice(0, mostShown)
      .map(({ kpiId, value: { line, day, dimension }, holds }) => {
        return { line, kpiId, day, dimension, reasons: holds.map((hold) => guardSentence(hold, language)) }
      }),
    refused: [...reading.problems.map((problem) => refusedCell(context, problem)), ...refused].slice(0, mostShown),
    sample: reading.values.slice(0, sampleSize).map((value) => ({
      line: value.line,
      day: value.day,
      written: value.metric,
      kpiId: metrics.find(({ written }) => written === value.metric)?.kpiId ?? null,
      dimension: value.dimension,
      value: value.percent ? `${value.value}%` : value.value,
      known: before.get(value.line + value.day) ?? null,
    })),
  }
}

export const importFile: Handlers<'measurements'>['importFile'] = async (context, { fileName = '', ...choice }) => {
  const kpis = await kpisById(context)
  const { reading, shape, metrics } = await named(context, kpis, choice)
  const [question] = reading.questions
  if (question) throw new Problem('tableHasQuestions', { question: tableQuestionSentence(question, context.language) })
  const { incoming, refused } = await taken(context, kpis, reading, metrics)
  const all = [...reading.problems.map((problem) => refusedCell(context, problem)), ...refused]
  await rememberMapping(context.tx, context.who.workspaceId, shape, {
    mapping: reading.mapping,
    metrics: metrics.map(({ written, kpiId }) => ({ written, metricId: kpiId === null ? null : kpis.get(kpiId)!.metricId })),
  })
  return enterValues(context, kpis, incoming, { origin: 'file', sourceName: fileName, refused: all })
}

interface NamedMetric {
  written: string
  kpiId: string | null
}

/** The table as it was understood before the transaction began, with the KPI that each of its metrics is. */
async function named(context: CampaignContext, kpis: KnownKpis, choice: Choice) {
  const { isRemembered, ...file } = context.upload!.table!
  const known = await rememberedMapping(context.tx, context.who.workspaceId, file.shape)
  const metrics = metricsOf(kpis, file.reading, given(namedMetrics, choice.metrics, 'metrics'), known?.metrics ?? [])
  return { ...file, remembered: isRemembered, metrics }
}

const namedMetrics = z.array(z.strictObject({ written: z.string().max(200), kpiId: id.nullable() })).max(500)

/** Which KPI each metric of the table is: as the caller says, as it was before, or by its name. */
function metricsOf(
  kpis: KnownKpis,
  reading: TableReading,
  chosen: NamedMetric[] | undefined,
  known: { written: string; metricId: string | null }[],
): NamedMetric[] {
  const find = kpiFinder(kpis)
  return [...new Set(reading.values.map(({ metric }) => metric))].map((written) => {
    const choice = chosen?.find((named) => named.written === written)
    if (choice) return { written, kpiId: choice.kpiId !== null && kpis.has(choice.kpiId) ? choice.kpiId : null }
    const before = known.find((named) => named.written === written)
    const remembered = before && [...kpis.values()].find(({ metricId }) => metricId === before.metricId)
    const found = remembered ?? (before?.metricId === null ? null : find({ metric: written }))
    return { written, kpiId: found instanceof Problem || found === null ? null : found.id }
  })
}

async function taken(context: CampaignContext, kpis: KnownKpis, reading: TableReading, metrics: NamedMetric[]) {
  const byName = new Map(metrics.map(({ written, kpiId }) => [written, kpiId === null ? null : kpis.get(kpiId)!]))
  const [incoming, refused]: [IncomingOfKpi[], RefusedValue[]] = [[], []]
  for (const value of reading.values) {
    const kpi = byName.get(value.metric)
    if (!kpi) continue
    if (!mayEnter(context, kpi)) throw await notTheirs(context, kpi)
    incoming.push({ ...asMeasurement(value), kpiId: kpi.id })
  }
  for (const { written, kpiId } of metrics)
    if (kpiId === null) refused.push(refusedLine(context, 0, new Problem('unknownKpi', { name: written }, { field: written })))
  return { incoming, refused }
}

function asMeasurement({ line, day, dimension, value }: TableValue) {
  return { line, day, dimension, value, numerator: null, denominator: null }
}

function refusedCell({ language }: CampaignContext, problem: TableProblem): RefusedValue {
  return {
    line: problem.line,
    column: `${columnName(problem.column - 1)} ${problem.heading}`.trim(),
    text: problem.text,
    reason: tableProblemReason(problem, language),
  }
}
