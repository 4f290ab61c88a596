import { basicsSheet } from './basicsLayout.ts'
import type { Cell, SheetCells, WorkbookCells } from './cells.ts'
import type { Plan } from './planDraft.ts'
import { tasksSheet } from './tasksLayout.ts'

/** How a cell is meant to look and what it holds; `day` holds `YYYY-MM-DD`, `percent` a part of one. */
export type CellRole = 'title' | 'label' | 'value' | 'header' | 'phase' | 'text' | 'short' | 'day' | 'percent' | 'key'

export interface LayoutCell {
  role: CellRole
  value: string | number | null
}

/** A sheet to be written: cells by row, and what a spreadsheet does with them. Rows count from 1, columns from 0. */
export interface SheetLayout extends Pick<SheetCells, 'name' | 'merges'> {
  rows: LayoutCell[][]
  /** What the cells of each column mostly are. */
  roles: CellRole[]
  /** In characters. */
  widths: number[]
  /** In points, by row; others fit their text. */
  heights: Map<number, number>
  hiddenColumns: number[]
  /** The rows that stay in view and head every printed page. */
  headerRows: number
  frozenColumns: number
  /** Columns whose cells offer a list; `strict` refuses anything else. */
  choices: { column: number; firstRow: number; lastRow: number; values: string[]; strict: boolean }[]
}

/** Tables (一) and (二) of the plan, one sheet each. */
export function planLayout(plan: Plan): SheetLayout[] {
  return [basicsSheet(plan), tasksSheet(plan)]
}

/** What a reader of the written workbook would see. */
export function layoutCells(sheets: SheetLayout[]): WorkbookCells {
  return {
    format: 'xlsx',
    sheets: sheets.map(({ name, rows, merges }) => ({
      name,
      hidden: false,
      merges,
      rows: rows
        .map((cells, index) => ({ row: index + 1, cells: cells.map(plainCell) }))
        .filter(({ cells }) => cells.some(Boolean)),
    })),
  }
}

function plainCell({ role, value }: LayoutCell): Cell | undefined {
  if (value === null || value === '') return undefined
  if (typeof value === 'number') return { kind: 'number', value, ...(role === 'percent' ? { format: '0%' } : {}) }
  return role === 'day' ? { kind: 'day', value } : { kind: 'text', value }
}
