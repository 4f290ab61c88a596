import { cellText, type Cell, type SheetCells } from '../planSheet/cells.ts'
import type { TableRow } from './csv.ts'

/** The rows of a workbook's sheet as `readTable` takes them: days as YYYY-MM-DD, numbers with a point, percentages with their sign. */
export function sheetRows(sheet: SheetCells): TableRow[] {
  return sheet.rows.map(({ row, cells }) => ({ line: row, cells: Array.from(cells, textOf) }))
}

/** A fourth decimal keeps 1.234 from being asked about: here the point is known to part decimals. */
function textOf(cell: Cell | undefined): string {
  const text = cellText(cell)
  return cell?.kind === 'number' ? text.replace(/(\.\d{3})(?=%?$)/, '$10') : text
}
