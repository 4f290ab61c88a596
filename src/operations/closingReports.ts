import { z } from 'zod'
import { documentStates, reportFormats } from '#domain/closingReport/reportFormat.ts'
import { closingReportShape } from './closingReport.ts'
import { day, done, id } from './fields.ts'
import { read, write } from './operation.ts'

const campaignId = id
const asOf = day.optional().meta({ description: 'The day at whose end the campaign is looked at; today where nothing is said.' })

const document = z.object({
  id,
  format: z.enum(reportFormats),
  fileName: z.string(),
  state: z.enum(documentStates),
  progress: z.int().meta({ description: 'In percent.' }),
})
const ofDocument = z.strictObject({ campaignId, documentId: id })
const path = '/campaigns/:campaignId/closing-report/documents/:documentId'

export const closingReports = {
  read: read({
    summary: 'What the campaign came to, or how it stands, as it was known at the end of a day',
    path: '/campaigns/:campaignId/closing-report',
    role: 'campaign:viewer',
    input: z.strictObject({ campaignId, asOf }),
    output: z.object({ report: closingReportShape }),
    shows: [
      'campaign',
      'goal',
      'milestone',
      'task',
      'issue',
      'review',
      'reviewNote',
      'decision',
      'lesson',
      'kpi',
      'kpiNote',
      'measurement',
    ],
  }),
  print: write({
    summary: 'Have the report made as a document; one that was made of the same is answered again',
    method: 'POST',
    path: '/campaigns/:campaignId/closing-report/documents',
    role: 'campaign:viewer',
    onArchived: true,
    input: z.strictObject({ campaignId, format: z.enum(reportFormats), asOf }),
    output: z.object({ document }),
    changes: [],
  }),
  document: read({
    summary: 'How far a document is',
    path,
    role: 'campaign:viewer',
    input: ofDocument,
    output: z.object({ document }),
    shows: [],
  }),
  cancel: write({
    summary: 'Stop making a document that nobody waits for any more',
    method: 'POST',
    path: `${path}/cancellation`,
    role: 'campaign:viewer',
    onArchived: true,
    input: ofDocument,
    output: done,
    changes: [],
  }),
  file: read({
    summary: 'The document, once it is made',
    path: `${path}/file`,
    role: 'campaign:viewer',
    input: ofDocument,
    output: z.unknown(),
    shows: [],
    gives: 'file',
  }),
}
