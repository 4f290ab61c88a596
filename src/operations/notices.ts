import { z } from 'zod'
import { noticeChoices } from '#domain/notice/choices.ts'
import { noticeKindNames, urgencies } from '#domain/notice/kinds.ts'
import { noticeSubjects } from '#domain/notice/recordAddress.ts'
import { done, id, timeOfDay } from './fields.ts'
import { read, write } from './operation.ts'

const notice = z.object({
  id,
  kind: z.enum(noticeKindNames),
  campaignId: id.nullable(),
  campaignName: z.string().nullable(),
  subjectNoun: z.enum(noticeSubjects),
  subjectId: id,
  params: z.record(z.string(), z.union([z.string(), z.number()])).meta({ description: 'What its sentence names.' }),
  actorId: id.nullable(),
  actorName: z.string().nullable(),
  urgency: z.enum(urgencies),
  createdAt: z.string(),
  readAt: z.string().nullable(),
})

const kinds = z.partialRecord(z.enum(noticeKindNames), z.enum(noticeChoices))

export const notices = {
  list: read({
    summary: 'What I was told, newest first',
    path: '/notices',
    role: 'guest',
    input: z.strictObject({
      before: id.optional().meta({ description: 'The last notice of the page before.' }),
      limit: z.int().min(1).max(200).optional(),
    }),
    output: z.object({ notices: z.array(notice), unread: z.int() }),
    shows: ['notice', 'campaign', 'participant'],
  }),
  unread: read({
    summary: 'How many notices I have not read',
    path: '/notices/unread',
    role: 'guest',
    input: z.strictObject({}),
    output: z.object({ unread: z.int() }),
    shows: ['notice', 'campaign', 'participant'],
  }),
  markRead: write({
    summary: 'I have read these',
    method: 'POST',
    path: '/notices/read',
    role: 'guest',
    input: z.strictObject({ ids: z.array(id).max(500) }),
    output: done,
    changes: ['notice'],
  }),
  markAllRead: write({
    summary: 'I have read everything',
    method: 'POST',
    path: '/notices/all-read',
    role: 'guest',
    input: z.strictObject({}),
    output: done,
    changes: ['notice'],
  }),
  settings: read({
    summary: 'Of what I want to be told, and how urgently',
    path: '/notices/settings',
    role: 'guest',
    input: z.strictObject({}),
    output: z.object({
      kinds: kinds.meta({ description: 'The most that I want of each kind; what is not named comes as usual.' }),
      digestAt: timeOfDay.nullable().meta({ description: 'Null: at the workspace’s hour.' }),
      workspaceDigestAt: timeOfDay,
      hasDigest: z.boolean(),
      byMail: z.boolean().meta({ description: 'Whether what is urgent also comes by e-mail.' }),
      address: z.string().nullable().meta({ description: 'Where e-mail goes to.' }),
      canMail: z.boolean().meta({ description: 'Whether a mail server is set up.' }),
    }),
    shows: ['noticeSetting', 'workspace', 'channel'],
  }),
  changeSettings: write({
    summary: 'Say of what I want to be told; a kind that is not named stays as it is',
    method: 'PATCH',
    path: '/notices/settings',
    role: 'guest',
    input: z.strictObject({
      kinds: kinds.optional(),
      digestAt: timeOfDay.nullable().optional(),
      hasDigest: z.boolean().optional(),
      byMail: z.boolean().optional(),
    }),
    output: done,
    changes: ['noticeSetting'],
  }),
}
