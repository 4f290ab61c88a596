import { isDay, type Day } from '#domain/day.ts'
import { csvRows } from './csv.ts'
import { isDecimal, type Decimal } from './decimal.ts'

/** One row of a tidy file: `date,metric,value[,dimension]`. */
export interface TidyValue {
  day: Day
  metric: string
  /** '' where the file has no dimension or the cell is empty: the value stands for the whole. */
  dimension: string
  value: Decimal
}

export interface TidyReading {
  values: TidyValue[]
  /** Rows that could not be read, by line of the file. */
  unread: { line: number; column: 'date' | 'value'; text: string }[]
}

const columns = {
  date: ['date', 'day', '日期'],
  metric: ['metric', 'kpi', '指标', '指标名称'],
  value: ['value', '值', '数值', '实际值'],
  dimension: ['dimension', '维度', '渠道'],
}

/** Reads ISO days and plain decimals, nothing else (`readTable` knows the rest); null where the heading lacks date, metric or value. */
export function readTidy(text: string): TidyReading | null {
  const [head, ...rows] = csvRows(text)
  const headings = (head?.cells ?? []).map((cell) => cell.toLowerCase())
  const at = (names: string[]) => headings.findIndex((heading) => names.includes(heading))
  const [date, metric, value, dimension] = [at(columns.date), at(columns.metric), at(columns.value), at(columns.dimension)]
  if (date < 0 || metric < 0 || value < 0) return null
  const reading: TidyReading = { values: [], unread: [] }
  for (const { line, cells } of rows) {
    const [day, number] = [cells[date] ?? '', plainDecimal(cells[value] ?? '')]
    if (!isDay(day)) reading.unread.push({ line, column: 'date', text: day })
    else if (number === null) reading.unread.push({ line, column: 'value', text: cells[value] ?? '' })
    else reading.values.push({ day, metric: cells[metric] ?? '', dimension: cells[dimension] ?? '', value: number })
  }
  return reading
}

/** Programs also write 1.5e6 and .5; those are exact enough as JavaScript prints them. */
function plainDecimal(text: string): Decimal | null {
  if (isDecimal(text)) return text
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i.test(text)) return null
  const printed = String(Number(text))
  return isDecimal(printed) ? printed : null
}
