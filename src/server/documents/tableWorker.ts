import { parentPort, workerData } from 'node:worker_threads'
import { csvRows, separatorOf, type Separator, type TableRow } from '#domain/kpi/csv.ts'
import { looksLikeDay } from '#domain/kpi/dayCell.ts'
import { readTable } from '#domain/kpi/readTable.ts'
import { sheetRows } from '#domain/kpi/sheetRows.ts'
import { tableShapeOf } from '#domain/kpi/tableShape.ts'
import { Problem } from '#domain/problem.ts'
import { fileKind } from './fileKind.ts'
import type { TableAnswer, TableFile, TableOptionsOfFile } from './importTable.ts'
import { decodeText } from './readCsv.ts'
import { readXlsx } from './readXlsx.ts'

/** More would keep the server's own thread, which decides on each value, busy for too long. */
const most = { rows: 50_000, values: 200_000 }
const { bytes, options } = workerData as { bytes: Uint8Array; options: TableOptionsOfFile }
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
parentPort?.postMessage(await answer())

interface Sheet {
  name: string
  rows: TableRow[]
  separator: Separator
}

async function answer(): Promise<TableAnswer> {
  try {
    return { file: understood(fileKind(bytes) === 'csv' ? [csvSheet(decodeText(bytes))] : await workbookSheets()) }
  } catch (error) {
    if (error instanceof Problem) return { problem: { code: error.code, params: error.params } }
    throw error
  }
}

/** The sheet that is asked for, or the first that holds days. */
function understood(sheets: Sheet[]): TableFile {
  const { knownMetrics, year } = options
  for (const { name, rows, separator } of sheets.filter((sheet) => sheet.name === (options.sheet ?? sheet.name))) {
    const plain = readTable(rows, { knownMetrics, year, separator })
    if (!plain) continue
    const shape = tableShapeOf(plain.headings, looksLikeDay)
    const known = options.remembered.find((one) => one.shape === shape)?.mapping
    const mapping = options.mapping ?? known
    const reading = mapping ? readTable(rows, { knownMetrics, year, separator, mapping })! : plain
    if (reading.values.length + reading.problems.length > most.values) throw new Problem('workbookTooLarge')
    return {
      reading,
      shape,
      sheet: name,
      sheets: sheets.map((sheet) => sheet.name),
      isRemembered: known !== undefined && options.mapping === null,
    }
  }
  throw new Problem('tableHasNoDays')
}

function csvSheet(text: string): Sheet {
  const separator = separatorOf(text)
  return { name: '', rows: limited(csvRows(text, separator)), separator }
}

async function workbookSheets(): Promise<Sheet[]> {
  const { sheets } = await readXlsx(bytes)
  return sheets
    .filter(({ hidden, rows }) => !hidden && rows.length > 0)
    .map((sheet) => ({ name: sheet.name, rows: limited(sheetRows(sheet)), separator: ',' }))
}

function limited<Row>(rows: Row[]): Row[] {
  if (rows.length > most.rows) throw new Problem('workbookTooLarge')
  return rows
}
