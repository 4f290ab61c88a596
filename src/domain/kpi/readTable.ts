import type { Day } from '#domain/day.ts'
import type { Separator, TableRow } from './csv.ts'
import type { Decimal } from './decimal.ts'
import { findLayout, type TableLayout } from './tableLayout.ts'
import { applyMapping, mappingOf, type TableMapping } from './tableMapping.ts'
import type { TableProblem, TableQuestion } from './tableProblem.ts'
import { readDays } from './tableDays.ts'
import { readNumbers } from './tableNumbers.ts'

/** One value of the table, with the cell that it stands in. */
export interface TableValue {
  line: number
  /** From 1. */
  column: number
  day: Day
  /** As the table calls it, without its unit. */
  metric: string
  dimension: string | null
  /** In single units; percentages on the scale of 100. */
  value: Decimal
  percent: boolean
}

export interface TableReading {
  mapping: TableMapping
  /** By a first guess where there are questions: to be shown, not to be stored before they are answered. */
  values: TableValue[]
  problems: TableProblem[]
  questions: TableQuestion[]
  skipped: TableLayout['skipped']
  headings: string[]
}

export interface TableOptions {
  separator?: Separator
  /** For days without a year. */
  year?: number
  /** Names and aliases of the workspace's metrics; they tell a column of metrics from one of channels. */
  knownMetrics?: readonly string[]
  /** As remembered from an earlier file of the source, with the answers to its questions. */
  mapping?: TableMapping
}

/** Reads a table of KPI values as people have them; null where it holds no days. No cell is guessed at: what can't be read is named. */
export function readTable(rows: readonly TableRow[], options: TableOptions = {}): TableReading | null {
  const found = findLayout(rows, options)
  if (!found) return null
  const layout = options.mapping ? applyMapping(found, options.mapping) : found
  const body = layout.body.filter(({ cells }) => !isTotal(cells))
  const answers = options.mapping ?? {}
  const days = readDays({ ...layout, body }, { year: options.year, order: options.mapping?.dayOrder ?? null })
  const numbers = readNumbers({ ...layout, body }, { separator: options.separator ?? ',', ...answers })
  const problems: TableProblem[] = [...days.problems]
  const values = body.flatMap((row, i) =>
    layout.values.flatMap((column) => readValue(layout, { row, i, column }, { days, numbers, problems })),
  )
  return {
    mapping: mappingOf(layout, answers),
    values,
    problems: problems.toSorted((a, b) => a.line - b.line || a.column - b.column),
    questions: [...days.questions, ...numbers.questions],
    skipped: layout.skipped,
    headings: layout.headings.map(({ heading }) => heading),
  }
}

interface Readings {
  days: ReturnType<typeof readDays>
  numbers: ReturnType<typeof readNumbers>
  problems: TableProblem[]
}

function readValue(
  layout: TableLayout,
  cell: { row: TableRow; i: number; column: number },
  { days, numbers, problems }: Readings,
): TableValue[] {
  const { row, i, column } = cell
  const day = days.at(i, column)
  const number = numbers.at(i, column)
  if (number === null) return []
  const place = { line: row.line, column: column + 1, heading: layout.headings[column]!.heading, text: row.cells[column] ?? '' }
  if ('problem' in number) {
    problems.push({ ...place, code: number.problem })
    return []
  }
  const metric = layout.metric === null ? layout.headings[column]!.name : (row.cells[layout.metric] ?? '')
  if (metric === '') {
    problems.push({
      ...place,
      column: layout.metric! + 1,
      heading: layout.headings[layout.metric!]!.heading,
      text: '',
      code: 'metricMissing',
    })
    return []
  }
  if (day === null) return []
  const dimension = layout.dimension === null ? null : row.cells[layout.dimension] || null
  return [{ line: row.line, column: column + 1, day, metric, dimension, ...number }]
}

/** 合计 under a table adds up what is above it. */
function isTotal(cells: readonly string[]): boolean {
  return /^(?:合计|总计|小计|累计|汇总|平均|total|sum|grand total|average|mean)[:：]?$/i.test(
    cells.find((cell) => cell !== '') ?? '',
  )
}
