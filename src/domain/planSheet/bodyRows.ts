import type { Grid } from './grid.ts'
import type { Heading } from './rowHeading.ts'
import { headingAbove, headingOf, isRepeatedHeader } from './rowHeading.ts'
import { fillOf, rowKind, typicalFill } from './rowKind.ts'
import { summaryRows } from './summaryRows.ts'
import type { TableShape } from './tableShape.ts'

/** What the rows below a heading are, in order; what is none of these is left out. */
export type BodyRow =
  /** `heading` is the one above: a row of its own, or the summary row of a numbered or indented list. */
  | { kind: 'task'; row: number; heading: Heading | null }
  | { kind: 'heading'; row: number; heading: Heading }
  /** A row that goes on with the texts of the task above it. */
  | { kind: 'more'; row: number }

export function bodyRows(grid: Grid, shape: TableShape): BodyRow[] {
  const rows = tableRows(grid, shape)
  const summaries = summaryRows(grid, shape, rows)
  const typical = typicalFill(grid, shape, rows)
  const above = headingAbove(grid, shape)
  const body: BodyRow[] = above ? [{ kind: 'heading', row: above.row, heading: above }] : []
  let heading = above
  let last = shape.headerBottom
  for (const [index, row] of rows.entries()) {
    const next = rows[index + 1]
    const isFollowed = next !== undefined && fillOf(grid, shape, next) >= Math.min(2, typical)
    const title = headingOf(grid, shape, row, { next, isSummary: summaries.get(row) === 'bare', isFollowed })
    if (title) body.push({ kind: 'heading', row, heading: title })
    if (title || isRepeatedHeader(grid, shape, row)) {
      heading = title ?? heading
      last = row
      continue
    }
    const kind = rowKind(grid, shape, row, { gap: row - last - 1, typical })
    if (kind === 'none') continue
    if (summaries.has(row)) heading = { row, column: shape.columns.name ?? 0, text: grid.text(row, shape.columns.name ?? 0) }
    body.push(kind === 'task' ? { kind, row, heading } : { kind, row })
    last = row
  }
  return body
}

/** Rows with a value in or left of the table's columns; what stands right of it is another matter. */
function tableRows(grid: Grid, { headerBottom, lastRow, headings }: TableShape): number[] {
  const isInside = (row: number) => row > headerBottom && row <= lastRow
  return grid.rowNumbers.filter((row) => isInside(row) && grid.filled(row).some(({ column }) => column < headings.length))
}
