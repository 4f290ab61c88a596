import { z } from 'zod'
import { campaignKinds } from '#domain/campaign.ts'
import { lessonKinds, lessonSources, lessonStates } from '#domain/lesson.ts'
import { basedOn, day, done, id, line, revision, text, written } from './fields.ts'
import { read, write } from './operation.ts'

const campaignId = id
const lessonId = id
const content = z.string().trim().min(1).max(2000)
const tags = z.array(z.string().trim().min(1).max(40)).max(12)

export const lessonRow = z.object({
  id,
  kind: z.enum(lessonKinds),
  content: z.string(),
  appliesWhen: z.string(),
  tags: z.array(z.string()),
  campaignKind: z.enum(campaignKinds).nullable(),
  sourceNoun: z.enum(lessonSources).nullable(),
  sourceId: id.nullable(),
  evidence: z.string(),
  authorId: id,
  writtenOn: day,
  state: z.enum(lessonStates),
  reason: z.string(),
  mergedIntoId: id.nullable(),
})

/** A lesson as people see it: with its campaign and who found it useful. */
const seenLesson = lessonRow.extend({
  campaignId: id.nullable(),
  campaignName: z.string().nullable(),
  votes: z.int(),
  hasMyVote: z.boolean(),
  /** The revision that an edit of it is based on. */
  revision,
  /** Whether the caller may change, withdraw and merge it. */
  isMine: z.boolean(),
})

const details = {
  appliesWhen: z.string().trim().max(500).optional(),
  tags: tags.optional(),
  campaignKind: z.enum(campaignKinds).nullable().optional(),
  evidence: text.optional(),
}

const writtenLesson = z.object({
  /** Of the campaign of the lesson; 0 where it is of none. */
  revision,
  eventId: id.nullable(),
})

const act = <Rest extends z.ZodRawShape>(verb: string, summary: string, rest: Rest) =>
  write({
    summary,
    method: 'POST',
    path: `/lessons/:lessonId/${verb}`,
    role: 'member',
    input: z.strictObject({ lessonId, ...rest }),
    output: writtenLesson,
    changes: ['lesson'],
  })

export const lessons = {
  list: read({
    summary: 'The lessons of the workspace that the caller may see, the most useful first',
    path: '/lessons',
    role: 'member',
    input: z.strictObject({
      campaignId: campaignId.optional(),
      sourceId: id.optional(),
      outOfUse: z.enum(['yes']).optional().meta({ description: 'Withdrawn and merged ones too.' }),
    }),
    output: z.object({ lessons: z.array(seenLesson) }),
    shows: ['lesson', 'campaign'],
  }),
  similar: read({
    summary: 'Lessons in use that say nearly the same as a text, so that none is written twice',
    path: '/lessons/similar',
    role: 'member',
    input: z.strictObject({ text: z.string().max(2000) }),
    output: z.object({ lessons: z.array(seenLesson) }),
    shows: ['lesson', 'campaign'],
  }),
  write: write({
    summary: 'Write a lesson down, from something in a campaign or from none',
    method: 'POST',
    path: '/lessons',
    role: 'member',
    input: z.strictObject({
      campaignId: campaignId.nullable().optional(),
      kind: z.enum(lessonKinds),
      content,
      ...details,
      sourceNoun: z.enum(lessonSources).nullable().optional(),
      sourceId: id.nullable().optional(),
    }),
    output: writtenLesson.extend({ id }),
    changes: ['lesson'],
  }),
  update: write({
    summary: 'Change what a lesson says: its author’s, a lead’s of its campaign and an administrator’s',
    method: 'PATCH',
    path: '/lessons/:lessonId',
    role: 'member',
    input: z.strictObject({ lessonId, basedOn, kind: z.enum(lessonKinds).optional(), content: content.optional(), ...details }),
    output: writtenLesson,
    changes: ['lesson'],
  }),
  withdraw: act('withdrawal', 'Withdraw a lesson that proved wrong, with the reason', { reason: line }),
  merge: act('merger', 'Merge a lesson into another that says the same; votes count together, what it rests on is kept', {
    intoId: id,
  }),
  restore: act('restoration', 'Bring a withdrawn or merged lesson back', {}),
  fitting: read({
    summary: 'What other campaigns learned that fits a task and was not answered here yet',
    path: '/campaigns/:campaignId/fitting-lessons',
    role: 'campaign:viewer',
    input: z.strictObject({ campaignId, taskId: id }),
    output: z.object({ lessons: z.array(seenLesson) }),
    shows: ['lesson', 'task'],
  }),
  addAsTask: write({
    summary: 'Make a task of a lesson that fits',
    method: 'POST',
    path: '/campaigns/:campaignId/fitting-lessons/:lessonId/task',
    role: 'campaign:lead',
    input: z.strictObject({
      campaignId,
      lessonId,
      taskId: id.meta({ description: 'The task that it was offered at: the new one stands in its phase, due when it begins.' }),
    }),
    output: written.extend({ id }),
    changes: ['task', 'lesson'],
  }),
  dismiss: write({
    summary: 'Say that a lesson is not needed in this campaign',
    method: 'POST',
    path: '/campaigns/:campaignId/fitting-lessons/:lessonId/dismissal',
    role: 'campaign:member',
    input: z.strictObject({ campaignId, lessonId }),
    output: done,
    changes: ['lesson'],
  }),
  vote: write({
    summary: 'Say that a lesson is useful, or take that back: once for each person',
    method: 'PUT',
    path: '/lessons/:lessonId/vote',
    role: 'member',
    input: z.strictObject({ lessonId, isUseful: z.boolean() }),
    output: done,
    changes: ['lesson'],
  }),
}
