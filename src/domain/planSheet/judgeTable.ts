import type { Cell } from './cells.ts'
import type { Grid } from './grid.ts'
import type { Column } from './matchColumns.ts'
import type { FoundTable } from './findTables.ts'
import { isDateLike } from './columnProfile.ts'
import type { Refusal } from './refusal.ts'
import type { TableShape } from './tableShape.ts'

/** Why a table is no list of tasks; null where it is one. */
export function refusalOf(grid: Grid, { shape, described }: FoundTable): Refusal | null {
  const { columns } = shape
  const headings = described.map(({ text }) => text.trim())
  const has = (pattern: RegExp) => headings.some((heading) => pattern.test(heading))
  if (has(/问题描述|风险描述|^(?:issue|risk) description/i) && has(/影响|提出日期|impact|severity|likelihood/i)) return 'issues'
  if (has(/亮点|highlights?/i) && has(/不足|shortfall|调整措施/i)) return 'reviews'
  if (has(/适用场景/) && has(/类别|内容/)) return 'lessons'
  const money = numeric(described, 'money')
  const metrics = numeric(described, 'metric')
  const isWork = columns.status !== undefined || columns.percentComplete !== undefined
  const dated = columns.plannedStart !== undefined || columns.plannedFinish !== undefined
  const owned = columns.owner !== undefined
  const saysBudget = /预算|费用|报价|budget|cost|expense/i.test(title(grid, shape.headerRow))
  if (money.length > 0 && !isWork && (!(owned && dated) || saysBudget) && (money.length > 1 || saysBudget || (!owned && !dated)))
    return 'budget'
  if (!isWork && (metrics.length >= 3 || (metrics.length >= 2 && !owned))) return 'figures'
  if (columns.name === undefined)
    return described.some(({ meanings }) => meanings.some(({ field }) => field === 'metric')) ? 'figures' : 'noTasks'
  const drawn = timelineRefusal(grid, shape)
  if (drawn && !isWork && !owned) return drawn
  if (isWork || dated || owned || shape.timelineFrom !== null || columns.actualStart !== undefined) return null
  return surelyTasks(described, columns.name) ? null : 'noTasks'
}

function numeric(described: Column[], kind: 'money' | 'metric'): Column[] {
  return described.filter(
    ({ meanings, profile }) =>
      meanings.some(({ field }) => field === kind) &&
      !meanings.some(({ field, weight }) => weight >= 0.8 && (field === 'percentComplete' || field === 'name')) &&
      (profile.filled === 0 || profile.numbers > 0.3),
  )
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

function surelyTasks(described: Column[], name: number): boolean {
  return described.some(
    ({ column, meanings }) => column === name && meanings.some(({ field, weight }) => field === 'name' && weight >= 0.9),
  )
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
