import type { Cell } from './cells.ts'
import type { Grid } from './grid.ts'
import type { Column } from './matchColumns.ts'
import type { FoundTable } from './findTables.ts'
import { isDateLike } from './columnProfile.ts'
import type { Refusal } from './refusal.ts'
import type { TableShape } from './tableShape.ts'

/** Why a table is no list of tasks; null where it is one. */
export function refusalOf(grid: Grid, table: FoundTable): Refusal | null {
  const facts = factsOf(grid, table)
  return (
    otherTable(facts) ??
    (isBudget(facts) ? 'budget' : null) ??
    (isFigures(facts) ? 'figures' : null) ??
    (facts.isTracked || facts.isOwned ? null : timelineRefusal(grid, table.shape)) ??
    (isTaskList(table, facts) ? null : 'noTasks')
  )
}

/** What speaks for work to be done, and what for money and figures. */
interface Facts {
  headings: string[]
  title: string
  isTracked: boolean
  isDated: boolean
  isOwned: boolean
  money: number
  metrics: number
}

function factsOf(grid: Grid, { shape, described }: FoundTable): Facts {
  const { columns, headerRow } = shape
  return {
    headings: described.map(({ text }) => text.trim()),
    title: title(grid, headerRow),
    isTracked: columns.status !== undefined || columns.percentComplete !== undefined,
    isDated: columns.plannedStart !== undefined || columns.plannedFinish !== undefined || columns.actualStart !== undefined,
    isOwned: columns.owner !== undefined,
    money: numericColumns(described, 'money'),
    metrics: numericColumns(described, 'metric'),
  }
}

/** Tables (四), (五) and (六) have owners and dates too. */
function otherTable({ headings }: Facts): Refusal | null {
  const has = (pattern: RegExp) => headings.some((heading) => pattern.test(heading))
  if (has(/问题描述|风险描述|^(?:issue|risk) description/i) && has(/影响|提出日期|impact|severity|likelihood/i)) return 'issues'
  if (has(/亮点|highlights?/i) && has(/不足|shortfall|调整措施/i)) return 'reviews'
  return has(/适用场景/) && has(/类别|内容/) ? 'lessons' : null
}

/** Prices by the piece are a purchase; otherwise a plan may well say what its work costs. */
function isBudget({ headings, title: words, isTracked, isDated, isOwned, money }: Facts): boolean {
  if (money === 0 || isTracked) return false
  if (headings.some((heading) => /单价|unit price|price per/i.test(heading))) return true
  const saysSo = /预算|费用|报价|budget|cost|expense/i.test(words)
  return saysSo || (!isOwned && !isDated) || (money > 1 && !(isOwned && isDated))
}

function isFigures({ isTracked, isDated, isOwned, metrics }: Facts): boolean {
  return metrics >= 2 && (isTracked ? !isDated : metrics >= 3 || !isOwned)
}

function isTaskList({ shape, described }: FoundTable, { isTracked, isDated, isOwned }: Facts): boolean {
  const { name } = shape.columns
  if (name === undefined) return false
  if (isTracked || isDated || isOwned || shape.timelineFrom !== null) return true
  return described.some(
    ({ column, meanings }) => column === name && meanings.some(({ field, weight }) => field === 'name' && weight >= 0.9),
  )
}

/** A percentage of completion is a figure of the work itself. */
function numericColumns(described: Column[], kind: 'money' | 'metric'): number {
  return described.filter(
    ({ meanings, profile }) =>
      meanings.some(({ field }) => field === kind) &&
      !meanings.some(({ field, weight }) => weight >= 0.8 && (field === 'percentComplete' || field === 'name')) &&
      (profile.filled === 0 || profile.numbers > 0.3),
  ).length
}

/** A calendar that is drawn holds marks; one that holds numbers or sentences is a table of figures or a log. */
function timelineRefusal(grid: Grid, { timelineFrom, headerBottom, lastRow }: TableShape): Refusal | null {
  if (timelineFrom === null) return null
  const rows = grid.rowNumbers.filter((row) => row > headerBottom && row <= lastRow).slice(0, 80)
  const cells = rows.flatMap((row) => grid.filled(row).filter(({ column }) => column >= timelineFrom))
  const share = (test: (cell: Cell) => boolean) => cells.filter(({ cell }) => test(cell)).length / Math.max(1, cells.length)
  if (share((cell) => cell.kind === 'number' && (!Number.isInteger(cell.value) || cell.value > 10)) > 0.5) return 'figures'
  return share((cell) => cell.kind === 'text' && cell.value.trim().length > 6) > 0.5 ? 'dayMatrix' : null
}

function title(grid: Grid, headerRow: number): string {
  const above = grid.rowNumbers.filter((row) => row < headerRow).slice(-3)
  return [grid.name, ...above.flatMap((row) => grid.filled(row).map(({ cell }) => String(cell.value)))].join(' ')
}

/** Why a sheet without any table that we know is no list of tasks. */
export function refusalOfSheet(grid: Grid): Refusal {
  if (grid.rowNumbers.length === 0) return 'empty'
  const rows = grid.rowNumbers.slice(0, 30)
  if (
    rows.some(
      (row) =>
        new Set(
          grid.filled(row).flatMap(({ cell }) => (cell.kind === 'text' && isWeekdayName(cell.value) ? [cell.value.trim()] : [])),
        ).size >= 3,
    )
  )
    return 'calendarGrid'
  if (/预算|报价|budget/i.test(title(grid, rows.at(-1) ?? 0))) return 'budget'
  return datedRows(grid, rows) >= 0.4 ? 'dayMatrix' : 'noTasks'
}

function isWeekdayName(text: string): boolean {
  return weekdayName.test(text.trim())
}

const weekdayName =
  /^(?:(?:周|星期|礼拜)[一二三四五六日天]|(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|nesday|sday|rsday|urday)?)$/i

function datedRows(grid: Grid, rows: number[]): number {
  return rows.filter((row) => grid.filled(row).some(({ cell }) => isDateLike(cell))).length / rows.length
}
