import type { BodyRow } from './bodyRows.ts'
import { cellText } from './cells.ts'
import type { FoundTable } from './findTables.ts'
import type { Grid } from './grid.ts'
import type { TableShape } from './tableShape.ts'

const SAMPLES = 3
const MOST_LEFT_OUT = 50
const LONGEST = 80

/** A few values of each column, as a person would look at them to see what it means. */
export function samplesOf(grid: Grid, { headerBottom, lastRow, headings }: TableShape): string[][] {
  const rows = grid.rowNumbers.filter((row) => row > headerBottom && row <= lastRow).slice(0, 40)
  return Array.from(headings, (_, column) => {
    const values = rows.map((row) => cellText(grid.own(row, column)).trim()).filter((text) => text !== '')
    return [...new Set(values)].slice(0, SAMPLES).map(short)
  })
}

/** Rows of the table that nothing was made of: totals, legends, notes. */
export function leftOutRows(grid: Grid, { headerBottom, lastRow }: TableShape, read: BodyRow[]): { row: number; text: string }[] {
  const taken = new Set(read.map(({ row }) => row))
  return grid.rowNumbers
    .filter((row) => row > headerBottom && row <= lastRow && !taken.has(row))
    .map((row) => ({
      row,
      text: short(
        grid
          .filled(row)
          .map(({ cell }) => cellText(cell).trim())
          .join(' '),
      ),
    }))
    .filter(({ text }) => text !== '')
    .slice(0, MOST_LEFT_OUT)
}

/**
 * What files of one shape have in common: the headings that are found without anybody's help, or the first row where none are. `anchor`
 * is the row in which they stand.
 */
export function shapeOf(grid: Grid, unaided: FoundTable | undefined): { shape: string; anchor: number } {
  const first = unaided?.shape
  const anchor = first?.headerRow ?? grid.rowNumbers[0] ?? 1
  const texts = first
    ? Array.from(first.headings, (heading) => heading ?? '')
    : grid.filled(anchor).map(({ cell }) => cellText(cell))
  const shape = texts.map((text) => text.replace(/\s+/g, '').toLowerCase()).join('|')
  return { shape: /[\p{L}]/u.test(shape) ? shape : '', anchor }
}

function short(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}
