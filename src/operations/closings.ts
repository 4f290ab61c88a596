import { z } from 'zod'
import { closingActs, openKinds } from '#domain/closing/openItems.ts'
import { lessonKinds } from '#domain/lesson.ts'
import { day, id, line, revision, written } from './fields.ts'
import { read, write } from './operation.ts'

const campaignId = id
export const dismissableNouns = ['task', 'issue', 'kpi'] as const

export const lessonDismissalRow = z.object({
  id,
  subjectNoun: z.enum(dismissableNouns),
  subjectId: id,
  reason: z.string(),
  dismissedById: id,
  dismissedOn: day,
})

const prompt = z.discriminatedUnion('noun', [
  z.object({
    noun: z.literal('task'),
    id,
    name: z.string(),
    kind: z.enum(lessonKinds),
    lateDays: z.int(),
    planned: day,
    actual: day,
    cause: z.string(),
  }),
  z.object({
    noun: z.literal('kpi'),
    id,
    name: z.string(),
    kind: z.enum(lessonKinds),
    percentOff: z.number(),
    target: z.number(),
    actual: z.number(),
    unit: z.string(),
  }),
  z.object({
    noun: z.literal('issue'),
    id,
    name: z.string(),
    kind: z.enum(lessonKinds),
    number: z.int(),
    impact: z.string(),
    impactPercent: z.string().nullable(),
    cause: z.string(),
  }),
])

export const closings = {
  list: read({
    summary: 'What is still open in a campaign, and what went differently than planned and was not asked about yet',
    path: '/campaigns/:campaignId/closing',
    role: 'campaign:viewer',
    input: z.strictObject({ campaignId }),
    output: z.object({
      revision,
      items: z.array(
        z.object({
          kind: z.enum(openKinds),
          id,
          subjectId: id.nullable(),
          name: z.string(),
          personId: id.nullable(),
          due: day.nullable(),
        }),
      ),
      prompts: z.array(prompt).meta({ description: 'Each becomes a lesson or is dismissed before the campaign is archived.' }),
      answered: z.int().meta({ description: 'How many were answered already, by a lesson or with a word.' }),
    }),
    shows: [
      'task',
      'issue',
      'rescheduleProposal',
      'changeRequest',
      'heldValue',
      'decision',
      'kpi',
      'goal',
      'measurement',
      'lesson',
      'lessonDismissal',
      'campaign',
    ],
  }),
  decide: write({
    summary:
      'Decide open things of one kind at the closing: finish, cancel, or carry over to another campaign; one event for all of them',
    method: 'POST',
    path: '/campaigns/:campaignId/closing/decisions',
    role: 'campaign:lead',
    input: z.strictObject({
      campaignId,
      kind: z.enum(openKinds),
      ids: z.array(id).min(1).max(1000),
      act: z.enum(closingActs),
      day: day.optional().meta({ description: 'When it was finished or resolved; today where nothing is said.' }),
      words: z.string().trim().max(1000).optional().meta({ description: 'Why it is cancelled, or what came of it.' }),
      toCampaignId: id.optional().meta({ description: 'To carry over: a campaign that the caller leads too.' }),
      firstDay: day.optional().meta({ description: 'To carry over: the day on which the earliest of the tasks begins.' }),
    }),
    output: written.extend({
      decided: z.int(),
      refused: z.array(z.object({ id, code: z.string(), message: z.string() })),
    }),
    changes: [
      'task',
      'issue',
      'rescheduleProposal',
      'changeRequest',
      'heldValue',
      'measurement',
      'decision',
      'submission',
      'checklistItem',
    ],
  }),
  dismissLesson: write({
    summary: 'Say in a word why something that went differently teaches nothing',
    method: 'POST',
    path: '/campaigns/:campaignId/closing/dismissals',
    role: 'campaign:lead',
    input: z.strictObject({
      campaignId,
      subjects: z
        .array(z.strictObject({ noun: z.enum(dismissableNouns), id }))
        .min(1)
        .max(1000),
      reason: line,
    }),
    output: written,
    changes: ['lessonDismissal'],
  }),
}
