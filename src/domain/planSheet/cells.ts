/** A workbook as plain cells: what a file says, before anybody asks what it means. Rows count from 1 as people say them, columns from 0. */
export interface WorkbookCells {
  /** `csv` has one sheet without a name. */
  format: 'xlsx' | 'csv'
  sheets: SheetCells[]
}

export interface SheetCells {
  name: string
  hidden: boolean
  /** Only rows that hold something, in order. */
  rows: SheetRow[]
  merges: Merge[]
}

export interface SheetRow {
  row: number
  /** By column; `undefined` where the cell is empty. */
  cells: (Cell | undefined)[]
}

/** Both ends are inside. */
export interface Merge {
  top: number
  left: number
  bottom: number
  right: number
}

/**
 * `day` holds `YYYY-MM-DD`; `error` the error's name, such as `#REF!`; `uncomputed` is a formula whose result the file does not hold.
 * `format` is the number format of a number, such as `0%`.
 */
export type Cell =
  | { kind: 'text'; value: string }
  | { kind: 'number'; value: number; format?: string }
  | { kind: 'day'; value: string }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'error'; value: string }
  | { kind: 'uncomputed'; value: string }

/** 0 → A, 26 → AA. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}

/** A → 0, AA → 26. */
export function columnIndex(name: string): number {
  return [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** B7: how people name a cell. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row}`
}

/** What the cell shows, as text: numbers without a scale of their own, percents as 60%. */
export function cellText(cell: Cell | undefined): string {
  if (!cell) return ''
  if (cell.kind !== 'number') return String(cell.value).trim()
  return cell.format?.includes('%') ? `${decimal(cell.value * 100)}%` : decimal(cell.value)
}

/** Without the noise of binary fractions: 0.1 + 0.2 is 0.3. */
function decimal(value: number): string {
  return String(Number(value.toPrecision(15)))
}
