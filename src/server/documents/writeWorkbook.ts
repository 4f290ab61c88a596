import type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre/xlsx'
import { writeXlsx } from 'hucre/xlsx'
import { cellName, columnName } from '#domain/planSheet/cells.ts'
import type { Plan } from '#domain/planSheet/planDraft.ts'
import { planLayout } from '#domain/planSheet/planLayout.ts'
import type { LayoutCell, SheetLayout } from '#domain/planSheet/planLayout.ts'
import { styleOf } from './workbookStyles.ts'

/** Tables (一) and (二), and what follows them, as an .xlsx that opens in Excel and WPS ready to print; importing it again changes nothing. */
export async function writeWorkbook(plan: Plan, further: SheetLayout[] = []): Promise<Uint8Array> {
  const layouts = [...planLayout(plan), ...further]
  const lists = layouts.flatMap(({ choices }) => choices.filter(({ strict }) => !strict).map(({ values }) => values))
  return writeXlsx({
    sheets: [...layouts.map((layout) => sheetOf(layout)), ...(lists.length > 0 ? [listSheet(lists)] : [])],
    properties: { title: plan.campaign.name, creator: 'Runsheet' },
    defaultFont: { name: '微软雅黑', size: 10 },
    activeSheet: 1,
  })
}

const listSheetName = '名单'

function sheetOf(layout: SheetLayout): WriteSheet {
  const { name, merges, widths, heights, hiddenColumns, headerRows, frozenColumns } = layout
  return {
    name,
    rows: layout.rows.map((cells) => cells.map(valueOf)),
    cells: exceptions(layout),
    columns: widths.map((width, column) => ({
      width,
      hidden: hiddenColumns.includes(column),
      style: columnStyle(layout, column),
    })),
    rowDefs: new Map(Array.from(heights, ([row, height]) => [row - 1, { height }])),
    merges: merges.map(({ top, left, bottom, right }) => ({
      startRow: top - 1,
      startCol: left,
      endRow: bottom - 1,
      endCol: right,
    })),
    freezePane: { rows: headerRows, columns: frozenColumns },
    dataValidations: validations(layout),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$1:$${headerRows}`,
      horizontalCentered: true,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&L&A&R&P / &N' },
    view: { showGridLines: false },
  }
}

function valueOf({ role, value }: LayoutCell): CellValue {
  if (typeof value !== 'string') return value
  if (role === 'day') return new Date(value)
  return value === '' ? null : value.replace(looksEscaped, '_x005F_x$1_')
}

/** A spreadsheet would take `_x000D_` for a line break that was written so. */
const looksEscaped = /_x([0-9A-Fa-f]{4})_/g

function columnStyle({ roles }: SheetLayout, column: number): CellStyle {
  return styleOf({ role: roles[column] ?? 'value', value: null })
}

/** Cells that look otherwise than their column; one entry for each cell would take twice the memory. */
function exceptions(layout: SheetLayout): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>()
  for (const [row, line] of layout.rows.entries())
    for (const [column, cell] of line.entries()) {
      const style = styleOf(cell)
      if (style !== columnStyle(layout, column)) cells.set(`${row},${column}`, { value: valueOf(cell), style })
    }
  return cells
}

function validations({ choices }: SheetLayout): WriteSheet['dataValidations'] {
  return choices
    .filter(({ values }) => values.length > 0)
    .map(({ column, firstRow, lastRow, values, strict }, index) => ({
      type: 'list',
      ...(strict ? { values } : { formula1: `${listSheetName}!$${columnName(index)}$1:$${columnName(index)}$${values.length}` }),
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: strict ? 'stop' : 'information',
      errorTitle: strict ? '没有这个选项' : '名单里没有这个人',
      errorMessage: strict ? `请从列表中选择：${values.join('、')}` : '可以继续，导入时会新增这个人；也可以从列表中选择。',
      range: `${cellName(firstRow, column)}:${cellName(lastRow, column)}`,
    }))
}

/** Names are too many for a list inside the cell, which holds 255 characters. */
function listSheet(lists: string[][]): WriteSheet {
  const length = Math.max(...lists.map((values) => values.length))
  return {
    name: listSheetName,
    rows: Array.from({ length }, (_, row) => lists.map((values) => values[row] ?? null)),
    hidden: true,
  }
}
