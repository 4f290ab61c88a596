import type { Cell as HucreCell, CellValue, Sheet, Workbook } from 'hucre/xlsx'
import { readXlsx as parse } from 'hucre/xlsx'
import type { Cell, SheetCells, SheetRow, WorkbookCells } from '#domain/planSheet/cells.ts'
import { Problem } from '#domain/problem.ts'
import { slimPackage } from './xlsxPackage.ts'

/** Columns beyond this hold the day grids of Gantt sheets at best; a stray cell in XFD must not widen every row. */
const readRange = 'A1:SR1048576'

export async function readXlsx(bytes: Uint8Array): Promise<WorkbookCells> {
  const workbook = await parsePackage(slimPackage(bytes))
  return { format: 'xlsx', sheets: workbook.sheets.map(sheetCells) }
}

async function parsePackage(bytes: Uint8Array): Promise<Workbook> {
  try {
    return await parse(bytes, { readStyles: true, range: readRange })
  } catch (error) {
    const tooLarge = error instanceof Error && / over the \d+ limit/.test(error.message)
    throw new Problem(tooLarge ? 'workbookTooLarge' : 'workbookDamaged')
  }
}

function sheetCells(sheet: Sheet): SheetCells {
  const rows: SheetRow[] = []
  for (const [index, values] of sheet.rows.entries()) {
    const cells = values.map((value, column) => cellOf(value, sheet.cells?.get(`${index},${column}`)))
    while (cells.length > 0 && cells.at(-1) === undefined) cells.pop()
    if (cells.length > 0) rows.push({ row: index + 1, cells })
  }
  const merges = (sheet.merges ?? []).map((merge) => ({
    top: merge.startRow + 1,
    left: merge.startCol,
    bottom: merge.endRow + 1,
    right: merge.endCol,
  }))
  return { name: sheet.name, hidden: Boolean(sheet.hidden || sheet.veryHidden), rows, merges }
}

function cellOf(value: CellValue, detail: HucreCell | undefined): Cell | undefined {
  if (detail?.type === 'error') return { kind: 'error', value: String(value) }
  if (value === null) return detail?.formula ? { kind: 'uncomputed', value: `=${detail.formula}` } : undefined
  if (value instanceof Date) return dateCell(value)
  if (typeof value === 'boolean') return { kind: 'boolean', value }
  if (typeof value === 'string') return value.trim() === '' ? undefined : { kind: 'text', value }
  const format = detail?.style?.numFmt
  return format && format !== 'General' ? { kind: 'number', value, format } : { kind: 'number', value }
}

/** A time without a day comes as a moment of 1899 or 1900. */
function dateCell(moment: Date): Cell | undefined {
  if (Number.isNaN(moment.getTime())) return undefined
  const iso = moment.toISOString()
  return iso < '1900-01-02' ? { kind: 'text', value: iso.slice(11, 16) } : { kind: 'day', value: iso.slice(0, 10) }
}
