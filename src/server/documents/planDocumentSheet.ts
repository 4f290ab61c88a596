import type { Cell, SheetCells } from '#domain/planSheet/cells.ts'
import { cellText } from '#domain/planSheet/cells.ts'
import { readWorkbook } from './readWorkbook.ts'

/** A plan kept in a workbook, as text: each sheet under its name, rows of several cells as tables, single cells as lines. */
export async function readSheets(bytes: Uint8Array): Promise<string> {
  const { sheets } = await readWorkbook(bytes)
  return sheets
    .filter(({ hidden, rows }) => !hidden && rows.length > 0)
    .map((sheet) => (sheets.length > 1 ? `# ${sheet.name}\n\n${writeSheet(sheet)}` : writeSheet(sheet)))
    .join('\n\n')
}

function writeSheet({ rows }: SheetCells): string {
  const out: string[] = []
  let table: string[][] = []
  let below = 0
  const endTable = () => {
    out.push(...writeTable(table))
    table = []
  }
  for (const { row, cells } of rows) {
    const texts = cells.map(oneLine)
    const filled = texts.filter((text) => text !== '')
    if (row > below + 1) endTable()
    if (row > below + 1 && out.length > 0) out.push('')
    if (filled.length > 1) table.push(texts)
    else {
      endTable()
      out.push(filled[0] ?? '')
    }
    below = row
  }
  endTable()
  return out.join('\n')
}

/** Two cells side by side are a label and its value. */
function writeTable(rows: string[][]): string[] {
  const filled = rows.map((row) => row.filter((text) => text !== ''))
  if (filled.every((row) => row.length === 2) && filled.some(([label = '']) => /[:：]$/.test(label)))
    return filled.map(([label = '', value = '']) => `${label.replace(/[:：]$/, '')}：${value}`)
  const width = Math.max(0, ...rows.map((row) => row.length))
  const line = (row: string[]) =>
    `| ${Array.from({ length: width }, (_, column) => (row[column] ?? '').replaceAll('|', '\\|')).join(' | ')} |`
  const [header, ...body] = rows
  return header ? ['', line(header), `|${' --- |'.repeat(width)}`, ...body.map(line), ''] : []
}

function oneLine(cell: Cell | undefined): string {
  return cell?.kind === 'error' || cell?.kind === 'uncomputed'
    ? ''
    : cellText(cell)
        .replace(/\s*\n\s*/g, ' / ')
        .trim()
}
