import { cellSafe } from './plainText.ts'
import type { CellRole, LayoutCell, SheetLayout } from './planLayout.ts'
import { rowHeight } from './rowHeight.ts'

export interface LogColumn<Row> {
  heading: string
  /** In characters. */
  width: number
  role: CellRole
  value: (row: Row) => string | number | null
}

/** A plain table of the workbook: its title, its headings, and a line for each row. */
export function logSheet<Row>(name: string, title: string, columns: LogColumn<Row>[], rows: readonly Row[]): SheetLayout {
  const head: LayoutCell[][] = [
    columns.map((_, column) => ({ role: 'title', value: column === 0 ? cellSafe(title) : null })),
    columns.map(({ heading }) => ({ role: 'header', value: heading })),
  ]
  const lines = rows.map((row) =>
    columns.map(({ role, value }): LayoutCell => {
      const cell = value(row)
      return { role, value: typeof cell === 'string' ? cellSafe(cell) : cell }
    }),
  )
  return {
    name,
    rows: [...head, ...lines],
    roles: columns.map(({ role }) => role),
    merges: [{ top: 1, left: 0, bottom: 1, right: columns.length - 1 }],
    widths: columns.map(({ width }) => width),
    heights: new Map([[1, 36], [2, 20], ...lines.map((cells, index) => [index + 3, heightOf(columns, cells)] as const)]),
    hiddenColumns: [],
    headerRows: head.length,
    frozenColumns: 1,
    choices: [],
  }
}

function heightOf(columns: LogColumn<never>[], cells: LayoutCell[]): number {
  const texts = columns.flatMap(({ role, width }, column) =>
    role === 'text' ? [{ text: String(cells[column]?.value ?? ''), width }] : [],
  )
  return rowHeight(texts, { line: 15, least: 20 })
}
