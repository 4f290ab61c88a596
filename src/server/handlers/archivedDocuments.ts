import { safeFileName } from '#domain/fileName.ts'
import type { ArchivedDocument } from '#domain/archive/manifest.ts'
import { reportFormats } from '#domain/closingReport/reportFormat.ts'
import type { CampaignContext } from '../context.ts'
import type { KeptFile } from '../queries/archives.ts'
import { sumOf } from './archiveWork.ts'
import { offlineFile } from './offlineFiles.ts'
import { printedReports } from './reportDocuments.ts'

/** The closing report as the archive keeps it: for Word, for print, as a workbook, and as one page that opens anywhere. */
export async function documentsToArchive(context: CampaignContext, wanted: readonly ArchivedDocument[]): Promise<KeptFile[]> {
  const formats = reportFormats.filter((format) => wanted.includes(format))
  const made: { fileName: string; bytes: Uint8Array }[] =
    formats.length > 0 ? await printedReports(context, context.today, formats) : []
  if (wanted.includes('html')) made.push(await offlineFile(context, null))
  return made.map(({ fileName, bytes }) => ({
    path: `report/${safeFileName(fileName)}`,
    size: bytes.length,
    sha256: sumOf(bytes),
    bytes: Buffer.from(bytes),
  }))
}
