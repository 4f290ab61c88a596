import { createHash } from 'node:crypto'
import type { Context as HttpContext } from 'hono'
import type { PlanReading } from '#domain/planSheet/readPlan.ts'
import type { Operation } from '#operations/operation.ts'
import { importTable, type TableFile } from '../documents/importTable.ts'
import type { CampaignContext, WorkspaceContext } from '../context.ts'
import { tableOptions } from '../handlers/tableOptions.ts'
import { readBody } from './input.ts'
import { extractPlanDocument } from '../documents/planDocument.ts'
import type { ReadArchive } from '../documents/readArchive.ts'
import { readArchive } from '../documents/readArchive.ts'
import { importOfflineFile } from '../documents/importOfflineFile.ts'
import type { SentBack } from '../documents/offlineFileRead.ts'
import type { PlanDocumentReading } from '../documents/planDocument.ts'
import { readWorkbookBody } from './workbookBody.ts'

/** The file that an operation was sent: as it is, and as a workbook, a plan or a table where it takes one. */
export interface Upload {
  bytes: Buffer
  sha256: string
  workbook: PlanReading | null
  planDocument: PlanDocumentReading | null
  table: TableFile | null
  archive: ReadArchive | null
  offlineFile: SentBack | null
}

const tooLarge = {
  file: 'attachmentTooLarge',
  planDocument: 'documentTooLarge',
  workbook: 'bodyTooLarge',
  table: 'bodyTooLarge',
  archive: 'archiveTooLarge',
  offlineFile: 'offlineFileTooLarge',
} as const

/**
 * The file in a request's body. Reading one may take seconds (it is read in a thread of its own), so it happens before the
 * transaction begins, and not at all for those who may not enter; `inside` asks the database for what the reading goes by.
 */
export async function uploadOf(
  http: HttpContext,
  operation: Operation,
  input: unknown,
  inside: <Found>(work: (context: WorkspaceContext) => Promise<Found>) => Promise<Found>,
): Promise<Upload | null> {
  if (operation.kind === 'read' || !operation.takes) return null
  const takesTable = operation.takes === 'table'
  if (operation.role !== 'anyone' && !takesTable) await inside(async () => null)
  const options = takesTable ? await inside((context) => tableOptions(context as CampaignContext, input as object)) : null
  const bytes = await readBody(http, operation.maxBytes ?? 0, tooLarge[operation.takes])
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return {
    bytes,
    sha256,
    workbook: operation.takes === 'workbook' ? await readWorkbookBody(bytes, input) : null,
    planDocument: operation.takes === 'planDocument' ? await extractPlanDocument(bytes) : null,
    table: options && (await importTable(bytes, options)),
    archive: operation.takes === 'archive' ? await readArchive(bytes) : null,
    offlineFile: operation.takes === 'offlineFile' ? await importOfflineFile(bytes) : null,
  }
}
