import { z } from 'zod'
import { reviewKinds, reviewSections } from '#domain/review.ts'
import { basedOn, day, id, revision, text, written } from './fields.ts'
import { read, write } from './operation.ts'
import { health, reviewPackShape } from './reviewPack.ts'

const campaignId = id
const noteText = text.min(1)

export const reviewRow = z.object({
  id,
  kind: z.enum(reviewKinds),
  phaseId: id.nullable(),
  day,
  since: day,
  hostId: id,
  attendeeIds: z.array(id),
  isOver: z.boolean(),
})

export const reviewNoteRow = z.object({
  id,
  reviewId: id,
  section: z.enum(reviewSections),
  position: z.number(),
  text: z.string(),
  authorId: id,
})

export const reviews = {
  list: read({
    summary: 'The meetings of a campaign, newest first',
    path: '/campaigns/:campaignId/reviews',
    role: 'campaign:viewer',
    input: z.strictObject({ campaignId }),
    output: z.object({ reviews: z.array(reviewRow.extend({ notes: z.int(), decisions: z.int() })) }),
    shows: ['review', 'reviewNote', 'decision'],
  }),
  prepare: read({
    summary: 'What a meeting would see now; nothing is kept before it begins',
    path: '/campaigns/:campaignId/review-pack',
    role: 'campaign:viewer',
    input: z.strictObject({ campaignId, kind: z.enum(reviewKinds), phaseId: id.optional() }),
    output: z.object({ pack: reviewPackShape }),
    shows: ['task', 'milestone', 'issue', 'decision', 'measurement', 'kpi', 'rescheduleProposal', 'progressUpdate'],
  }),
  health: read({
    summary: 'How the campaign is, by stated rules, each with its reason',
    path: '/campaigns/:campaignId/health',
    role: 'campaign:viewer',
    input: z.strictObject({ campaignId }),
    output: z.object({ health }),
    shows: ['task', 'milestone', 'issue', 'measurement', 'kpi', 'goal', 'progressUpdate'],
  }),
  portfolio: read({
    summary: 'How every campaign is that one may look at, so that who needs help stands first',
    path: '/health',
    role: 'member',
    input: z.strictObject({}),
    output: z.object({ campaigns: z.array(z.object({ id, health })) }),
    shows: ['campaign', 'task', 'milestone', 'issue', 'measurement', 'kpi', 'goal', 'progressUpdate'],
  }),
  get: read({
    summary: 'A meeting: what it saw when it began, and what was taken down',
    path: '/campaigns/:campaignId/reviews/:reviewId',
    role: 'campaign:viewer',
    input: z.strictObject({ campaignId, reviewId: id }),
    output: z.object({ revision, review: reviewRow, pack: reviewPackShape, notes: z.array(reviewNoteRow) }),
    shows: ['review', 'reviewNote'],
  }),
  start: write({
    summary: 'Begin a meeting: what it sees is frozen',
    method: 'POST',
    path: '/campaigns/:campaignId/reviews',
    role: 'campaign:member',
    input: z.strictObject({
      campaignId,
      id: id.optional(),
      kind: z.enum(reviewKinds),
      phaseId: id.optional(),
      attendeeIds: z.array(id).max(200).optional(),
    }),
    output: written.extend({ id }),
    changes: ['review'],
  }),
  attend: write({
    summary: 'Say who is there',
    method: 'PUT',
    path: '/campaigns/:campaignId/reviews/:reviewId/attendees',
    role: 'campaign:member',
    input: z.strictObject({ campaignId, reviewId: id, basedOn, attendeeIds: z.array(id).max(200) }),
    output: written,
    changes: ['review'],
  }),
  end: write({
    summary: 'End the meeting: its minutes go to who was there and who has something to do',
    method: 'POST',
    path: '/campaigns/:campaignId/reviews/:reviewId/end',
    role: 'campaign:member',
    input: z.strictObject({ campaignId, reviewId: id }),
    output: written,
    changes: ['review'],
  }),
  remove: write({
    summary: 'Remove a meeting that was begun by mistake',
    method: 'DELETE',
    path: '/campaigns/:campaignId/reviews/:reviewId',
    role: 'campaign:lead',
    input: z.strictObject({ campaignId, reviewId: id }),
    output: written,
    changes: ['review'],
  }),
  addNote: write({
    summary: 'Take down a line of the minutes',
    method: 'POST',
    path: '/campaigns/:campaignId/reviews/:reviewId/notes',
    role: 'campaign:member',
    input: z.strictObject({
      campaignId,
      reviewId: id,
      id: id.optional(),
      section: z.enum(reviewSections),
      text: noteText,
    }),
    output: written.extend({ id }),
    changes: ['reviewNote'],
  }),
  editNote: write({
    summary: 'Change a line of the minutes; where somebody else changed it meanwhile, both texts are answered',
    method: 'PATCH',
    path: '/campaigns/:campaignId/reviews/:reviewId/notes/:noteId',
    role: 'campaign:member',
    input: z.strictObject({ campaignId, reviewId: id, noteId: id, basedOn, text: noteText }),
    output: written,
    changes: ['reviewNote'],
  }),
  removeNote: write({
    summary: 'Take a line out of the minutes',
    method: 'DELETE',
    path: '/campaigns/:campaignId/reviews/:reviewId/notes/:noteId',
    role: 'campaign:member',
    input: z.strictObject({ campaignId, reviewId: id, noteId: id }),
    output: written,
    changes: ['reviewNote'],
  }),
  minutes: read({
    summary: 'The minutes as Markdown',
    path: '/campaigns/:campaignId/reviews/:reviewId/minutes',
    role: 'campaign:viewer',
    input: z.strictObject({ campaignId, reviewId: id }),
    output: z.unknown(),
    shows: ['review', 'reviewNote', 'decision'],
    gives: 'file',
  }),
}
