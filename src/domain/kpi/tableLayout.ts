import type { TableRow } from './csv.ts'
import { looksLikeDay, readDayCell } from './dayCell.ts'
import { readNumberCell } from './numberCell.ts'
import { readHeading, roleOfHeading, type TableHeading } from './tableHeading.ts'

/**
 * Where a table keeps what. `wide`: a row a day, a column a metric; `long`: a row a value, with the metric named in it; `across`: a row a
 * metric, a column a day. Columns count from 0.
 */
export interface TableLayout {
  kind: 'wide' | 'long' | 'across'
  headings: TableHeading[]
  header: TableRow | null
  body: TableRow[]
  /** The column of days; of `across`, -1. */
  date: number
  dimension: number | null
  /** Names the metric of a row; null in a wide table. */
  metric: number | null
  values: number[]
  skipped: { column: number; reason: SkipReason }[]
}

export type SkipReason = 'empty' | 'identifier' | 'text'

/** Null where no column and no row is made of days. */
export function findLayout(
  rows: readonly TableRow[],
  about: { year?: number; knownMetrics?: readonly string[] } = {},
): TableLayout | null {
  return daysDown(rows, about) ?? daysAcross(rows)
}

/** Most of what stands in the column must be days. */
const mostly = 0.6
const searched = 20

function daysDown(rows: readonly TableRow[], about: { year?: number; knownMetrics?: readonly string[] }): TableLayout | null {
  const width = Math.max(0, ...rows.slice(0, searched * 5).map(({ cells }) => cells.length))
  const named = namedDateColumn(rows, about.year)
  const column = named?.column ?? bestDateColumn(rows, width)
  if (column === undefined) return null
  const first = named ? named.header + 1 : rows.findIndex(({ cells }) => looksLikeDay(cells[column] ?? ''))
  const upper = named
    ? rows[named.header]!
    : (rows.slice(0, first).findLast(({ cells }) => cells.filter(Boolean).length >= 2) ?? null)
  const lower = rows[first]
  const inTwo = upper !== null && lower !== undefined && isLowerHeading(lower, column)
  const header = inTwo ? joinedHeading(upper, lower) : upper
  const body = rows.slice(inTwo ? first + 1 : first)
  const headings = Array.from({ length: width }, (_, i) => readHeading(header?.cells[i] ?? '', i))
  return { header, headings, body, date: column, ...columnsOf(headings, body, column, about.knownMetrics ?? []) }
}

/** The second line of a heading in two: words alone, and none where the days are. */
function isLowerHeading({ cells }: TableRow, date: number): boolean {
  const words = cells.filter(Boolean)
  return words.length >= 2 && !cells[date] && words.every((word) => readNumberCell(word).kind === 'unread')
}

/** 线上 over 销售额 and 点击率 (one merged cell) makes 线上 销售额 and 线上 点击率. */
function joinedHeading(upper: TableRow, lower: TableRow): TableRow {
  let above = ''
  const width = Math.max(upper.cells.length, lower.cells.length)
  const cells = Array.from({ length: width }, (_, column) => {
    above = upper.cells[column] || above
    const below = lower.cells[column] ?? ''
    return below === '' ? (upper.cells[column] ?? '') : [above, below].filter(Boolean).join(' ')
  })
  return { line: upper.line, cells }
}

/** A heading that says 日期 above cells that are days, even if they are only numbers (20240601). */
function namedDateColumn(rows: readonly TableRow[], year: number | undefined): { column: number; header: number } | null {
  for (const [header, { cells }] of rows.slice(0, searched).entries())
    for (const [column, cell] of cells.entries()) {
      if (roleOfHeading(readHeading(cell, column).name) !== 'date') continue
      const below = filled(rows.slice(header + 1, header + 200), column)
      if (below.length > 0 && below.filter((text) => readDayCell(text, year).kind !== 'unread').length >= mostly * below.length)
        return { column, header }
    }
  return null
}

function bestDateColumn(rows: readonly TableRow[], width: number): number | undefined {
  const sample = rows.slice(0, 200)
  const days = (column: number) => filled(sample, column).filter(looksLikeDay).length
  const columns = Array.from({ length: width }, (_, column) => column).filter(
    (column) => days(column) >= mostly * Math.max(1, filled(sample, column).length - 1),
  )
  return columns.find((column) => days(column) > 0)
}

function columnsOf(headings: TableHeading[], body: TableRow[], date: number, knownMetrics: readonly string[]) {
  const skipped: TableLayout['skipped'] = []
  const [numbers, texts]: [number[], number[]] = [[], []]
  for (const column of headings.keys()) {
    if (column === date) continue
    const cells = filled(body, column)
    if (cells.length === 0) skipped.push({ column, reason: 'empty' })
    else if (roleOfHeading(headings[column]!.name) === 'identifier') skipped.push({ column, reason: 'identifier' })
    else if (cells.filter((cell) => readNumberCell(cell).kind !== 'unread').length >= 0.5 * cells.length) numbers.push(column)
    else texts.push(column)
  }
  const metric = metricColumn(headings, body, { texts, numbers, knownMetrics })
  const value = numbers.find((column) => roleOfHeading(headings[column]!.name) === 'value') ?? numbers[0]
  const values = metric === null ? numbers : value === undefined ? [] : [value]
  const dimension = dimensionColumn(
    headings,
    body,
    texts.filter((column) => column !== metric),
    metric === null ? [date] : [date, metric],
  )
  for (const column of texts) if (column !== metric && column !== dimension) skipped.push({ column, reason: 'text' })
  for (const column of numbers) if (!values.includes(column)) skipped.push({ column, reason: 'text' })
  return { kind: metric === null ? ('wide' as const) : ('long' as const), metric, dimension, values, skipped }
}

/** The column that names metrics: by its heading, or because most of what stands in it are metrics of the workspace. */
function metricColumn(
  headings: TableHeading[],
  body: TableRow[],
  about: { texts: number[]; numbers: number[]; knownMetrics: readonly string[] },
): number | null {
  const named = about.texts.find((column) => roleOfHeading(headings[column]!.name) === 'metric')
  if (named !== undefined) return named
  const known = new Set(about.knownMetrics.map((name) => name.toLowerCase()))
  const found = about.texts.find((column) => {
    const names = [...new Set(filled(body, column))]
    return about.numbers.length === 1 && names.filter((name) => known.has(name.toLowerCase())).length > names.length / 2
  })
  return found ?? null
}

/**
 * The column that tells the rows of a day apart, those with a telling heading first. Where a day has one row, only a heading that names a
 * place counts: a file of 抖音 alone says nothing of the whole.
 */
function dimensionColumn(headings: TableHeading[], body: TableRow[], texts: number[], keys: number[]): number | null {
  if (isUnique(body, keys)) return texts.find((column) => isPlace(headings[column]!)) ?? null
  const inOrder = texts.toSorted((a, b) => Number(isDimension(headings[b]!)) - Number(isDimension(headings[a]!)))
  return inOrder.find((column) => isUnique(body, [...keys, column])) ?? inOrder[0] ?? null
}

function isDimension(heading: TableHeading): boolean {
  return roleOfHeading(heading.name) === 'dimension'
}

function isPlace({ name }: TableHeading): boolean {
  return /^(?:渠道|平台|门店|店铺|地区|区域|channel|platform|store|shop|region)(?:名称|[ _]?name)?$/i.test(name.trim())
}

function isUnique(body: TableRow[], columns: number[]): boolean {
  const keys = body.map(({ cells }) => columns.map((column) => cells[column] ?? '').join('\u0000'))
  return new Set(keys).size === keys.length
}

function daysAcross(rows: readonly TableRow[]): TableLayout | null {
  const at = rows
    .slice(0, searched)
    .findIndex(({ cells }) => cells.filter(looksLikeDay).length >= Math.max(2, mostly * (cells.filter(Boolean).length - 2)))
  const header = rows[at]
  if (!header) return null
  const values = Array.from(header.cells.keys()).filter((column) => looksLikeDay(header.cells[column]!))
  const leading = Array.from({ length: values[0]! }, (_, column) => column).filter(
    (column) => filled(rows.slice(at + 1), column).length > 0,
  )
  const metric = leading.find((column) => roleOfHeading(header.cells[column]!) === 'metric') ?? leading[0]
  if (metric === undefined) return null
  const dimension = leading.find((column) => column !== metric && roleOfHeading(header.cells[column]!) !== 'identifier') ?? null
  const headings = header.cells.map((cell, i) => readHeading(cell, i))
  return { kind: 'across', headings, header, body: rows.slice(at + 1), date: -1, metric, dimension, values, skipped: [] }
}

function filled(rows: readonly TableRow[], column: number): string[] {
  return rows.flatMap(({ cells }) => cells[column] || [])
}
