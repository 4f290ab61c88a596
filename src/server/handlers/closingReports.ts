import { closingReport } from '#domain/closingReport/assemble.ts'
import { mediaTypes } from '#domain/closingReport/reportFormat.ts'
import { Problem } from '#domain/problem.ts'
import type { CampaignContext, Handlers } from '../context.ts'
import { FileAnswer } from '../http/files.ts'
import { ringForReports } from '../jobs/reportBell.ts'
import { cancelDocument, documentById, documentBytes, type ReportDocument } from '../queries/reportDocuments.ts'
import { askForDocument } from './reportDocuments.ts'
import { reportSource } from './reportSource.ts'

export const closingReports: Handlers<'closingReports'> = {
  read: async (context, { asOf = context.today }) => ({ report: closingReport(await reportSource(context, asOf)) }),

  print: async (context, { format, asOf = context.today }) => ({ document: await askForDocument(context, format, asOf) }),

  document: async (context, { documentId }) => {
    const document = await known(context, documentId)
    // The first ring may have come before what was asked for could be seen.
    if (document.state === 'waiting') ringForReports()
    return { document }
  },

  cancel: async (context, { documentId }) => {
    await known(context, documentId)
    await cancelDocument(context, documentId)
    return { done: true }
  },

  file: async (context, { documentId }) => {
    const { state, format, fileName } = await known(context, documentId)
    if (state === 'failed') throw new Problem('reportFailed')
    const bytes = await documentBytes(context, documentId)
    if (!bytes) throw new Problem('reportNotMade')
    return new FileAnswer(fileName, mediaTypes[format], new Uint8Array(bytes))
  },
}

async function known(context: CampaignContext, id: string): Promise<ReportDocument> {
  const document = await documentById(context, id)
  if (!document) throw new Problem('notFound')
  return document
}
