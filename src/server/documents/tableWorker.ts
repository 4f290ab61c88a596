import { parentPort, workerData } from 'node:worker_threads'
import { csvRows, separatorOf } from '#domain/kpi/csv.ts'
import { sheetRows } from '#domain/kpi/sheetRows.ts'
import { Problem } from '#domain/problem.ts'
import { fileKind } from './fileKind.ts'
import type { TableAnswer, TableFile } from './importTable.ts'
import { decodeText } from './readCsv.ts'
import { readXlsx } from './readXlsx.ts'

/** More would keep the server's own thread busy for too long. */
const mostRows = 50_000
const { bytes } = workerData as { bytes: Uint8Array }
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
parentPort?.postMessage(await answer())

async function answer(): Promise<TableAnswer> {
  try {
    return { file: fileKind(bytes) === 'csv' ? csvFile(decodeText(bytes)) : await workbookFile() }
  } catch (error) {
    if (error instanceof Problem) return { problem: { code: error.code, params: error.params } }
    throw error
  }
}

function csvFile(text: string): TableFile {
  const separator = separatorOf(text)
  return { sheets: [{ name: '', rows: limited(csvRows(text, separator)), separator }] }
}

async function workbookFile(): Promise<TableFile> {
  const { sheets } = await readXlsx(bytes)
  return {
    sheets: sheets
      .filter(({ hidden, rows }) => !hidden && rows.length > 0)
      .map((sheet) => ({ name: sheet.name, rows: limited(sheetRows(sheet)), separator: ',' })),
  }
}

function limited<Row>(rows: Row[]): Row[] {
  if (rows.length > mostRows) throw new Problem('workbookTooLarge')
  return rows
}
