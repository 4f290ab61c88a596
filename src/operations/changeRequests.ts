import { z } from 'zod'
import { id, text, written } from './fields.ts'
import { write } from './operation.ts'

export const changeRequests = {
  answer: write({
    summary: 'Accept or decline an objection to the plan, with an answer',
    method: 'POST',
    path: '/campaigns/:campaignId/change-requests/:changeRequestId/answer',
    role: 'campaign:lead',
    input: z.strictObject({
      campaignId: id,
      changeRequestId: id,
      decision: z.enum(['accepted', 'declined']),
      answer: text.optional(),
    }),
    output: written,
    changes: ['changeRequest'],
  }),
}
