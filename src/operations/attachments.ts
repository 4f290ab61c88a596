import { z } from 'zod'
import { LARGEST_ATTACHMENT } from '#domain/attachment.ts'
import { id, line, written } from './fields.ts'
import { read, write } from './operation.ts'
import { attachmentRow, subjectNoun } from './rows.ts'

const campaignId = id

export const attachments = {
  list: read({
    summary: 'Files with their versions: those of one subject, or of the whole campaign as far as one may see it',
    path: '/campaigns/:campaignId/attachments',
    role: 'campaign:guest',
    input: z.strictObject({ campaignId, subjectNoun: subjectNoun.optional(), subjectId: id.optional() }),
    output: z.object({ attachments: z.array(attachmentRow) }),
    shows: ['attachment'],
  }),
  upload: write({
    summary: 'Add a file of up to 25 MB to a subject; the same name again is its next version',
    method: 'POST',
    path: '/campaigns/:campaignId/attachments',
    role: 'campaign:guest',
    takes: 'file',
    maxBytes: LARGEST_ATTACHMENT,
    input: z.strictObject({ campaignId, subjectNoun, subjectId: id, name: line }),
    output: written.extend({ id, version: z.int() }),
    changes: ['attachment'],
  }),
  content: read({
    summary: 'The bytes of a file: as a download, or with `shown` in place where a browser can show it safely',
    path: '/campaigns/:campaignId/attachments/:attachmentId/content',
    role: 'campaign:guest',
    gives: 'file',
    input: z.strictObject({ campaignId, attachmentId: id, shown: z.literal('yes').optional() }),
    output: z.unknown(),
    shows: ['attachment'],
  }),
  remove: write({
    summary: 'Remove one version of a file',
    method: 'DELETE',
    path: '/campaigns/:campaignId/attachments/:attachmentId',
    role: 'campaign:guest',
    input: z.strictObject({ campaignId, attachmentId: id }),
    output: written,
    changes: ['attachment'],
  }),
}
