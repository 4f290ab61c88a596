import type { ClosingReport } from '#domain/closingReport/closingReport.ts'
import type { ReportFormat } from '#domain/closingReport/reportFormat.ts'
import { reportPage } from '#domain/closingReport/reportPage.ts'
import { furtherSheets, type ReportWorkbook } from '#domain/closingReport/reportWorkbook.ts'
import { writeWorkbook } from '../writeWorkbook.ts'

/** All that a document is made from, as JSON holds it. */
export interface DocumentSource {
  report: ClosingReport
  workbook: ReportWorkbook
  madeAt: string
}

/** What writes each format is loaded when it is needed. */
export async function makeDocument(
  format: ReportFormat,
  { report, workbook, madeAt }: DocumentSource,
  progress: (percent: number) => void,
): Promise<Uint8Array> {
  const { language } = report
  progress(5)
  if (format === 'xlsx') {
    const sheets = furtherSheets(report, workbook)
    progress(40)
    return writeWorkbook(workbook.plan, sheets)
  }
  const page = reportPage(report)
  if (format === 'pdf') {
    const { reportPdf } = await import('./pdf.ts')
    progress(25)
    return reportPdf(page, language, new Date(madeAt))
  }
  const { reportDocx } = await import('./docx.ts')
  return reportDocx(page, language, (part) => progress(15 + Math.round(part * 60)))
}
