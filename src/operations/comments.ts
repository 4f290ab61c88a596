import { z } from 'zod'
import { id, written } from './fields.ts'
import { read, write } from './operation.ts'
import { commentRow, subjectNoun } from './rows.ts'

const campaignId = id
const text = z.string().trim().min(1).max(4000)
const mentionedIds = z.array(id).max(50).optional().meta({ description: 'Whom the text names with @; they are told.' })

export const comments = {
  list: read({
    summary: 'The comments on a subject, oldest first',
    path: '/campaigns/:campaignId/comments',
    role: 'campaign:guest',
    input: z.strictObject({ campaignId, subjectNoun, subjectId: id }),
    output: z.object({ comments: z.array(commentRow.extend({ createdAt: z.string() })) }),
    shows: ['comment'],
  }),
  create: write({
    summary: 'Comment on a subject',
    method: 'POST',
    path: '/campaigns/:campaignId/comments',
    role: 'campaign:guest',
    input: z.strictObject({ campaignId, subjectNoun, subjectId: id, text, mentionedIds }),
    output: written.extend({ id }),
    changes: ['comment'],
  }),
  update: write({
    summary: 'Put one’s own comment right, within a day',
    method: 'PATCH',
    path: '/campaigns/:campaignId/comments/:commentId',
    role: 'campaign:guest',
    input: z.strictObject({ campaignId, commentId: id, text, mentionedIds }),
    output: written,
    changes: ['comment'],
  }),
  remove: write({
    summary: 'Remove a comment: one’s own, or as a lead anyone’s',
    method: 'DELETE',
    path: '/campaigns/:campaignId/comments/:commentId',
    role: 'campaign:guest',
    input: z.strictObject({ campaignId, commentId: id }),
    output: written,
    changes: ['comment'],
  }),
}
