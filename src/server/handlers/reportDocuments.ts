import { createHash } from 'node:crypto'
import { v7 as newId } from 'uuid'
import { closingReport } from '#domain/closingReport/assemble.ts'
import { mediaTypes, reportFileName, reportFormats, type ReportFormat } from '#domain/closingReport/reportFormat.ts'
import { reportWorkbook } from '#domain/closingReport/reportWorkbook.ts'
import type { Day } from '#domain/day.ts'
import type { CampaignContext } from '../context.ts'
import { documentInWorker } from '../documents/report/documentInWorker.ts'
import type { DocumentSource } from '../documents/report/makeDocument.ts'
import { ringForReports } from '../jobs/reportBell.ts'
import { addDocument, forgetDocuments, sameDocument, type ReportDocument } from '../queries/reportDocuments.ts'
import { statusEvents } from '../queries/statusEvents.ts'
import { reportSource } from './reportSource.ts'

/** Asks for a document; what was asked for of the very same already is answered again. */
export async function askForDocument(context: CampaignContext, format: ReportFormat, asOf: Day): Promise<ReportDocument> {
  await forgetDocuments(context)
  const source = await documentSource(context, asOf)
  const { madeAt: _, ...told } = source
  const fingerprint = createHash('sha256').update(JSON.stringify(told)).digest('hex')
  const there = await sameDocument(context, fingerprint, format)
  const fileName = reportFileName(source.report.name, asOf, format)
  const document = there ?? { id: newId(), format, fileName, state: 'waiting' as const, progress: 0 }
  if (!there) await addDocument(context, { id: document.id, format, fileName, fingerprint, source: JSON.stringify(source) })
  ringForReports()
  return document
}

export interface PrintedReport {
  format: ReportFormat
  fileName: string
  mediaType: string
  bytes: Uint8Array
}

/** Every document of the report at once, for whoever keeps or sends them: each is made in a thread of its own, and waited for. */
export async function printedReports(
  context: CampaignContext,
  asOf: Day,
  formats: readonly ReportFormat[] = reportFormats,
): Promise<PrintedReport[]> {
  const source = await documentSource(context, asOf)
  const text = JSON.stringify(source)
  const printed: PrintedReport[] = []
  for (const format of formats) {
    const bytes = await documentInWorker({ format, source: text })
    printed.push({ format, fileName: reportFileName(source.report.name, asOf, format), mediaType: mediaTypes[format], bytes })
  }
  return printed
}

async function documentSource(context: CampaignContext, asOf: Day): Promise<DocumentSource> {
  const source = await reportSource(context, asOf)
  const workbook = reportWorkbook(source, await statusEvents(context, asOf))
  return { report: closingReport(source), workbook, madeAt: context.now.toISOString() }
}
