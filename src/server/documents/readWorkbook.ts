import type { WorkbookCells } from '#domain/planSheet/cells.ts'
import { fileKind } from './fileKind.ts'
import { readCsv } from './readCsv.ts'
import { readXlsx } from './readXlsx.ts'

/** The cells of an .xlsx or .csv file. Runs where it is called; what comes from outside goes through `importWorkbook`. */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookCells> {
  return fileKind(bytes) === 'csv' ? readCsv(bytes) : readXlsx(bytes)
}
