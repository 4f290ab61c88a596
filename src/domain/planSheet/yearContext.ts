import { isDay } from '../day.ts'
import type { CellDateContext } from './cellDate.ts'
import { readCellDate } from './cellDate.ts'
import type { Cell } from './cells.ts'
import { periodContext } from './dayText.ts'
import type { FoundTable } from './findTables.ts'
import type { Grid } from './grid.ts'
import type { PlanCampaign } from './planDraft.ts'

/** Where dates without a year take it from: the campaign's period, else the full dates of the sheet, else its title, else the caller. */
export function dateContext(campaign: PlanCampaign, grid: Grid, found: FoundTable[], year: number | undefined): CellDateContext {
  if (campaign.startDate) return periodContext(campaign)
  const days = found.flatMap((table) => fullDays(grid, table))
  const first = days.toSorted()[0]
  if (first) return { period: { start: first, end: days.toSorted().at(-1) ?? first } }
  const known = yearInTitle(grid, found[0]?.shape.headerRow ?? 1) ?? year
  return known === undefined ? {} : { year: known }
}

const sampleRows = 200

function fullDays(grid: Grid, { shape }: FoundTable): string[] {
  const { plannedStart, plannedFinish, actualStart, actualFinish } = shape.columns
  const columns = [...new Set([plannedStart, plannedFinish, actualStart, actualFinish].filter((column) => column !== undefined))]
  const rows = grid.rowNumbers.filter((row) => row > shape.headerBottom && row <= shape.lastRow).slice(0, sampleRows)
  return rows.flatMap((row) => columns.flatMap((column) => fullDay(grid.own(row, column)) ?? []))
}

function fullDay(cell: Cell | undefined): string | null {
  const read = readCellDate(cell, {})
  if (read.kind === 'day' && isDay(read.day)) return read.day
  return read.kind === 'span' ? read.start : null
}

function yearInTitle(grid: Grid, headerRow: number): number | undefined {
  const above = grid.rowNumbers
    .filter((row) => row < headerRow)
    .flatMap((row) => grid.filled(row).map(({ cell }) => String(cell.value)))
  const match = /(?<!\d)(20\d{2})(?!\d)/.exec([grid.name, ...above].join(' '))
  return match ? Number(match[1]) : undefined
}
