import type { ColumnMeaning, PeriodColumn, SheetField } from './columnMeaning.ts'
import { sheetFields } from './columnMeaning.ts'
import { bearsOut, profileColumn } from './columnProfile.ts'
import type { ColumnProfile } from './columnProfile.ts'
import type { Grid } from './grid.ts'
import type { HeadingBlock } from './headings.ts'
import { meaningsOf } from './headerWords.ts'
import { keyColumnIn } from './rowKey.ts'
import type { ColumnMap } from './tableShape.ts'

/** A column under its heading, with what both say. */
export interface Column {
  column: number
  text: string
  group: string
  isRepeated: boolean
  meanings: ColumnMeaning[]
  profile: ColumnProfile
}

export function describeColumns(grid: Grid, block: HeadingBlock, rows: number[]): Column[] {
  const sure = keyColumnIn(grid, block.top) !== null
  return block.headings.map(({ column, text, group, isRepeated }) => {
    const profile = profileColumn(grid, rows, column)
    const shared = isRepeated || block.headings.some((other) => other.isRepeated && other.text === text && other.group === group)
    const meanings = withShared(meaningsOf(text, group), shared).map(({ field, weight }) => ({
      field,
      weight: sure ? weight : weight * bearsOut(field, profile),
    }))
    return { column, text, group, isRepeated, meanings, profile }
  })
}

/** One heading over several columns names the tasks in one of them and what they belong to in another. */
function withShared(meanings: ColumnMeaning[], shared: boolean): ColumnMeaning[] {
  const isName = shared && meanings.some(({ field }) => field === 'name')
  return isName ? [...meanings.filter(({ field }) => field !== 'phase'), { field: 'phase', weight: 0.5 }] : meanings
}

const enough = 0.3

/** One column for each field: what a task is called first, then the surest heading. Headings decide, values confirm. */
export function matchColumns(grid: Grid, columns: Column[], rows: number[]): ColumnMap {
  const map: ColumnMap = {}
  const free = new Set(columns)
  const name = best(columns, 'name')
  if (name) take(map, free, 'name', name)
  for (const { field, column } of candidates(columns)) {
    if (!free.has(column)) continue
    if (isPeriod(field)) takePeriod(map, free, field, column)
    else if (isField(field) && map[field] === undefined) take(map, free, field, column)
    else if (field === 'number') free.delete(column)
  }
  spreadPairs(map, columns)
  if (map.name === undefined) takeUnnamed(map, [...free, ...silentColumns(grid, columns, rows)])
  takeSilentRemarks(map, grid, columns, rows)
  return map
}

function candidates(columns: Column[]): { field: ColumnMeaning['field']; weight: number; column: Column }[] {
  return columns
    .flatMap((column) => column.meanings.map(({ field, weight }) => ({ field, weight, column })))
    .filter(({ weight }) => weight >= enough)
    .toSorted((a, b) => b.weight - a.weight || a.column.column - b.column.column)
}

function best(columns: Column[], field: SheetField): Column | undefined {
  return candidates(columns).find((candidate) => candidate.field === field)?.column
}

function take(map: ColumnMap, free: Set<Column>, field: SheetField, column: Column): void {
  map[field] = column.column
  free.delete(column)
}

/** 时间 holds both ends where its values or its heading say so; beside a column of finishes it is the start. */
function takePeriod(map: ColumnMap, free: Set<Column>, field: PeriodColumn, column: Column): void {
  const [start, finish] =
    field === 'plannedPeriod' ? (['plannedStart', 'plannedFinish'] as const) : (['actualStart', 'actualFinish'] as const)
  if (map[start] === undefined) map[start] = column.column
  else if (map[finish] !== undefined || !(column.isRepeated || holdsSpans(column) || endHeading.test(column.text))) return
  if (map[finish] === undefined && (holdsSpans(column) || map[start] !== column.column)) map[finish] = column.column
  free.delete(column)
}

/** Beside another date, the day on which the work goes out is its end. */
const endHeading = /发布|上线|交付|publish|launch|post|live|release/i

function holdsSpans(column: Column): boolean {
  return spanHeading.test(column.text) || column.profile.spans > 0.2
}

const spanHeading = /起止|周期|时间段|起讫|档期|period|time ?frame|timeline/i

/** 需求 (开始, 结束), 设计 (开始, 结束) …: the work begins with the first and ends with the last. */
function spreadPairs(map: ColumnMap, columns: Column[]): void {
  const grouped = columns.filter(({ group, meanings }) => group !== '' && meanings.some(({ field }) => field === 'plannedFinish'))
  const last = grouped.at(-1)
  if (grouped.length > 1 && last && grouped.some(({ column }) => column === map.plannedFinish)) map.plannedFinish = last.column
}

/** No heading names the work, but owners and dates stand beside a column of different texts. */
function takeUnnamed(map: ColumnMap, columns: Column[]): void {
  const evidence = (['owner', 'plannedStart', 'plannedFinish', 'status', 'percentComplete'] as const).filter(
    (field) => map[field] !== undefined,
  )
  if (evidence.length < 2) return
  const texts = columns.filter(
    ({ meanings, profile }) => meanings.every(({ field }) => isField(field)) && profile.texts > 0.6 && profile.distinct > 0.6,
  )
  const longest = texts.toSorted((a, b) => b.profile.averageLength - a.profile.averageLength)[0]
  if (longest) map.name = longest.column
}

/** Columns left of the last heading that have none of their own. */
function silentColumns(grid: Grid, columns: Column[], rows: number[]): Column[] {
  const headed = new Set(columns.map(({ column }) => column))
  const last = columns.at(-1)?.column ?? 0
  return Array.from({ length: last }, (_, column) => column)
    .filter((column) => !headed.has(column))
    .map((column) => ({
      column,
      text: '',
      group: '',
      isRepeated: false,
      meanings: [],
      profile: profileColumn(grid, rows, column),
    }))
}

/** Words right of the last heading are what somebody noted down. */
function takeSilentRemarks(map: ColumnMap, grid: Grid, columns: Column[], rows: number[]): void {
  const next = (columns.at(-1)?.column ?? -2) + 1
  if (map.remarks !== undefined || map.key !== undefined || columns.length < 2 || next <= 0 || isCsv(grid)) return
  if (profileColumn(grid, rows, next).texts > 0.5) map.remarks = next
}

/** There a value right of the headings is a comma that was not quoted. */
function isCsv(grid: Grid): boolean {
  return grid.name === ''
}

function isPeriod(field: ColumnMeaning['field']): field is PeriodColumn {
  return field === 'plannedPeriod' || field === 'actualPeriod'
}

function isField(field: ColumnMeaning['field']): field is SheetField {
  return (sheetFields as readonly string[]).includes(field)
}
