import { z } from 'zod'
import { id } from './fields.ts'
import { read } from './operation.ts'
import { documentRow } from './planReviews.ts'
import { sourceSpanRow } from './rows.ts'

export const planDocuments = {
  list: read({
    summary: 'The plan documents of a campaign, the newest first, and which sentence each row of the plan stands on',
    path: '/campaigns/:campaignId/plan-documents',
    role: 'campaign:viewer',
    input: z.strictObject({ campaignId: id }),
    output: z.object({ documents: z.array(documentRow), spans: z.array(sourceSpanRow) }),
    shows: ['sourceSpan', 'planReview'],
  }),
  open: read({
    summary: 'The text of a plan document of the campaign, for its leads: it speaks of money too',
    path: '/campaigns/:campaignId/plan-documents/:documentId',
    role: 'campaign:lead',
    input: z.strictObject({ campaignId: id, documentId: id }),
    output: documentRow.extend({ text: z.string() }),
    shows: ['planReview'],
  }),
}
