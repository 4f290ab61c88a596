import type { DayOrder } from './dayCell.ts'
import type { DecimalMark } from './numberCell.ts'
import type { TableLayout } from './tableLayout.ts'

export const mappingKinds = ['wide', 'long', 'across'] as const satisfies readonly TableLayout['kind'][]

/** How a table was understood, by headings, to be remembered for the next file of the same source. What a person changes is kept. */
export interface TableMapping {
  kind: TableLayout['kind']
  /** Null for `across`, whose days stand in the heading. */
  date: string | null
  dimension: string | null
  metric: string | null
  /** The columns of values: metrics in a wide table, one column in a long one, all days (not listed) in one across. */
  values: string[]
  /** Answers to questions; null where the table itself decided. */
  dayOrder: DayOrder | null
  decimalMark: DecimalMark | null
  /** Headings of columns whose bare numbers are fractions (0.05 is 5 %), and of those where they are percentages. */
  fractions: string[]
  percentages: string[]
}

export function mappingOf(layout: TableLayout, answers: TableAnswers): TableMapping {
  const heading = (column: number | null) => (column === null || column < 0 ? null : layout.headings[column]!.heading)
  return {
    kind: layout.kind,
    date: heading(layout.date),
    dimension: heading(layout.dimension),
    metric: heading(layout.metric),
    values: layout.kind === 'across' ? [] : layout.values.map((column) => layout.headings[column]!.heading),
    dayOrder: answers.dayOrder ?? null,
    decimalMark: answers.decimalMark ?? null,
    fractions: answers.fractions ?? [],
    percentages: answers.percentages ?? [],
  }
}

export type TableAnswers = Partial<Pick<TableMapping, 'dayOrder' | 'decimalMark' | 'fractions' | 'percentages'>>

/** The layout as a remembered mapping has it; the found one where the table lacks one of its headings. */
export function applyMapping(layout: TableLayout, mapping: TableMapping): TableLayout {
  const at = (heading: string | null) =>
    heading === null ? null : layout.headings.findIndex((found) => found.heading === heading)
  const [date, dimension, metric] = [at(mapping.date), at(mapping.dimension), at(mapping.metric)]
  const values = mapping.kind === 'across' ? layout.values : mapping.values.map((heading) => at(heading)!)
  const fits = mapping.kind === layout.kind || (mapping.kind !== 'across' && layout.kind !== 'across')
  if (!fits || [date, dimension, metric, ...values].includes(-1)) return layout
  const used = new Set([date ?? layout.date, dimension, metric, ...values])
  return {
    ...layout,
    kind: mapping.kind,
    date: date ?? layout.date,
    dimension,
    metric,
    values,
    skipped: layout.skipped.filter(({ column }) => !used.has(column)),
  }
}
