import { z } from 'zod'
import { confirmationAnswers, requestStates } from '#domain/confirmation.ts'
import { planDifference } from './baselines.ts'
import { day, decimal, id, revision, text, written } from './fields.ts'
import { read, write } from './operation.ts'
import { goalRow, milestoneRow, taskRow } from './rows.ts'

const campaignId = id

export const publicationRow = z.object({
  id,
  number: z.int(),
  note: z.string(),
  asksEveryone: z.boolean(),
  mustFix: z.int().meta({ description: 'What the plan check still wanted put right.' }),
  despite: z.string().meta({ description: 'Why it was published all the same.' }),
  planRevision: revision,
  publishedOn: day,
  authorId: id,
})

export const confirmationRow = z.object({
  id,
  personId: id,
  answer: z.enum(confirmationAnswers),
  planRevision: revision.nullable(),
  answeredOn: day.nullable(),
  objection: z.string(),
  recordedById: id.nullable(),
  remindedOn: day.nullable(),
})

export const changeRequestRow = z.object({
  id,
  personId: id,
  taskId: id.nullable(),
  text: z.string(),
  state: z.enum(requestStates),
  answer: z.string(),
  askedOn: day,
  answeredById: id.nullable(),
  answeredOn: day.nullable(),
})

export const confirmationStates = ['pending', 'confirmed', 'objected', 'again'] as const
const state = z
  .enum(confirmationStates)
  .meta({ description: '`again`: confirmed, and asked anew because of what changed since.' })

const recipient = z.object({
  personId: id,
  hasAccount: z.boolean(),
  isOwner: z.boolean(),
  isContact: z.boolean(),
  goals: z.int(),
  milestones: z.int(),
  tasks: z.int(),
  departmentTasks: z.int(),
})

const task = taskRow
  .pick({ id: true, name: true, ownerId: true, plannedStart: true, plannedFinish: true, deliverable: true })
  .extend({ acceptanceCriteria: z.string(), quantityPlanned: z.number().nullable(), quantityUnit: z.string() })

const shows = ['publication', 'confirmation', 'changeRequest', 'task', 'goal', 'milestone', 'participant', 'person'] as const

export const publications = {
  preview: read({
    summary: 'Who would receive what if the plan were published now',
    path: '/campaigns/:campaignId/publications/preview',
    role: 'campaign:lead',
    input: z.strictObject({ campaignId }),
    output: z.object({ recipients: z.array(recipient) }),
    shows: [...shows],
  }),
  publish: write({
    summary: 'Publish the plan: every owner and department contact is sent what is theirs, to confirm it or object',
    method: 'POST',
    path: '/campaigns/:campaignId/publications',
    role: 'campaign:lead',
    input: z.strictObject({
      campaignId,
      note: text.optional(),
      despite: z
        .string()
        .trim()
        .max(500)
        .optional()
        .meta({ description: 'Why it is published though the plan check wants something put right.' }),
      asksEveryone: z.boolean().optional().meta({ description: 'Also those whose part did not change since they confirmed it.' }),
    }),
    output: written.extend({ id, number: z.int(), asked: z.int() }),
    changes: ['publication', 'confirmation'],
  }),
  standing: read({
    summary: 'Who has confirmed the published plan and who has not, and what was objected',
    path: '/campaigns/:campaignId/publications/standing',
    role: 'campaign:viewer',
    input: z.strictObject({ campaignId }),
    output: z.object({
      publication: publicationRow.nullable(),
      people: z.array(
        recipient.extend({
          state,
          changes: z.int(),
          answeredOn: day.nullable(),
          recordedById: id.nullable(),
          remindedOn: day.nullable(),
        }),
      ),
      requests: z.array(changeRequestRow),
    }),
    shows: [...shows],
  }),
  mine: read({
    summary: 'One’s own part of the published plan, and what changed in it since one confirmed',
    path: '/campaigns/:campaignId/publications/mine',
    role: 'campaign:guest',
    input: z.strictObject({ campaignId }),
    output: z.object({
      publication: publicationRow.nullable(),
      /** To be sent along with the answer: what of the plan it is given to. */
      revision,
      isAsked: z.boolean(),
      state,
      answeredOn: day.nullable(),
      recordedById: id.nullable(),
      request: changeRequestRow.nullable(),
      goals: z.array(
        goalRow.pick({ id: true, metric: true, comparator: true, unit: true }).extend({ targetValue: decimal.nullable() }),
      ),
      milestones: z.array(milestoneRow.pick({ id: true, name: true, dueDate: true, dateRule: true })),
      tasks: z.array(task),
      departmentTasks: z.array(task),
      changes: z.array(planDifference),
    }),
    shows: [...shows],
  }),
  waiting: read({
    summary: 'The plans that wait for one’s confirmation',
    path: '/confirmations',
    role: 'guest',
    input: z.strictObject({}),
    output: z.object({
      plans: z.array(
        z.object({ campaignId, name: z.string(), publishedOn: day, authorId: id, state, tasks: z.int(), changes: z.int() }),
      ),
    }),
    shows: [...shows],
  }),
  remind: write({
    summary: 'Remind those who have not confirmed',
    method: 'POST',
    path: '/campaigns/:campaignId/publications/reminders',
    role: 'campaign:lead',
    input: z.strictObject({ campaignId, personIds: z.array(id).min(1).max(500) }),
    output: written.extend({ reminded: z.int() }),
    changes: ['confirmation'],
  }),
}
