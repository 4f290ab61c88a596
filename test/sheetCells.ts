import { columnIndex } from '#domain/planSheet/cells.ts'
import type { Cell, Merge, WorkbookCells } from '#domain/planSheet/cells.ts'

/** A value as a test writes it: text, a number, nothing, or a whole cell. */
export type Written = string | number | boolean | null | Cell

/** A workbook of one sheet, row by row from the first. Merges are named as people do: `A1:C1`. */
export function workbookOf(
  rows: Written[][],
  { name = '任务', merges = [] }: { name?: string; merges?: string[] } = {},
): WorkbookCells {
  return {
    format: 'xlsx',
    sheets: [
      {
        name,
        hidden: false,
        merges: merges.map(mergeOf),
        rows: rows
          .map((values, index) => ({ row: index + 1, cells: values.map(cellOf) }))
          .filter(({ cells }) => cells.some(Boolean)),
      },
    ],
  }
}

export const day = (value: string): Cell => ({ kind: 'day', value })
export const percent = (value: number): Cell => ({ kind: 'number', value, format: '0%' })
export const failed = (value: string): Cell => ({ kind: 'error', value })

function cellOf(value: Written): Cell | undefined {
  if (value === null || value === '') return undefined
  if (typeof value === 'object') return value
  if (typeof value === 'number') return { kind: 'number', value }
  return typeof value === 'boolean' ? { kind: 'boolean', value } : { kind: 'text', value }
}

function mergeOf(range: string): Merge {
  const [, left = 'A', top = '1', right = left, bottom = top] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range) ?? []
  return { top: Number(top), left: columnIndex(left), bottom: Number(bottom), right: columnIndex(right) }
}
