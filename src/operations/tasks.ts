import { z } from 'zod'
import { taskStatuses } from '#domain/task.ts'
import { basedOn, day, id, line, optionalLine, position, revision, text, written } from './fields.ts'
import { read, write } from './operation.ts'
import { taskRow } from './rows.ts'

const campaignId = id
const quantity = z.number().nonnegative().max(1e12)

/** Every field of a task that somebody may say; `status` is shorthand for the facts that it follows from. */
export const taskPatch = z.strictObject({
  name: line.optional(),
  description: text.optional(),
  deliverable: text.optional(),
  acceptanceCriteria: text.optional(),
  phaseId: id.nullable().optional(),
  position: position.optional(),
  ownerId: id.nullable().optional(),
  collaboratorIds: z.array(id).max(50).optional(),
  reviewerId: id.nullable().optional(),
  plannedStart: day.nullable().optional(),
  plannedFinish: day.nullable().optional(),
  expectedFinish: day.nullable().optional(),
  actualStart: day.nullable().optional(),
  actualFinish: day.nullable().optional(),
  status: z.enum(taskStatuses).optional(),
  percentComplete: z.int().min(0).max(100).optional(),
  quantityPlanned: z.number().positive().max(1e12).nullable().optional(),
  quantityDone: quantity.nullable().optional(),
  quantityUnit: optionalLine.optional(),
  isPaused: z.boolean().optional(),
  isCancelled: z.boolean().optional(),
  statusNote: text.optional(),
  issue: text.optional(),
  countermeasure: text.optional(),
  delayReason: text.optional(),
  remarks: text.optional(),
  isPinned: z.boolean().optional(),
  milestoneId: id.nullable().optional(),
})

const newTask = taskPatch.extend({ id: id.optional(), name: line })

const refusal = z.object({
  taskId: id,
  field: z.string().nullable(),
  code: z.string(),
  message: z.string(),
  theirs: z.unknown().optional().meta({ description: 'On a conflict, the value that somebody else set meanwhile.' }),
})

export const tasks = {
  list: read({
    summary: 'Tasks of a campaign in the order of the sheet; with `since`, those changed after that revision',
    path: '/campaigns/:campaignId/tasks',
    role: 'campaign:guest',
    scope: 'plan:read',
    input: z.strictObject({
      campaignId,
      since: revision.optional(),
      phaseId: id.optional(),
      ownerId: id.optional(),
      limit: z.int().min(1).max(1000).optional(),
      offset: z.int().nonnegative().optional(),
    }),
    output: z.object({ revision, tasks: z.array(taskRow) }),
    shows: ['task'],
  }),
  create: write({
    summary: 'Add a task',
    method: 'POST',
    path: '/campaigns/:campaignId/tasks',
    role: 'campaign:lead',
    scope: 'tasks:write',
    input: newTask.extend({ campaignId }),
    output: written.extend({ id }),
    changes: ['task', 'issue'],
  }),
  update: write({
    summary: 'Change a task; its plan is the lead’s, its progress its owner’s',
    method: 'PATCH',
    path: '/campaigns/:campaignId/tasks/:taskId',
    role: 'campaign:guest',
    scope: 'tasks:write',
    input: taskPatch.extend({ campaignId, taskId: id, basedOn }),
    output: written,
    changes: ['task', 'progressUpdate', 'issue'],
  }),
  batch: write({
    summary: 'Create, change and remove many tasks as one event; what can’t be taken is named, the rest is saved',
    method: 'POST',
    path: '/campaigns/:campaignId/tasks/batch',
    role: 'campaign:guest',
    scope: 'tasks:write',
    input: z.strictObject({
      campaignId,
      basedOn,
      create: z.array(newTask).max(10_000).optional(),
      update: z
        .array(z.strictObject({ taskId: id, patch: taskPatch }))
        .max(10_000)
        .optional(),
      remove: z.array(id).max(10_000).optional(),
    }),
    output: written.extend({ refused: z.array(refusal) }),
    changes: ['task', 'progressUpdate', 'issue'],
    maxBytes: 32_000_000,
  }),
  history: read({
    summary: 'What happened to a task, newest first',
    path: '/campaigns/:campaignId/tasks/:taskId/history',
    role: 'campaign:guest',
    input: z.strictObject({ campaignId, taskId: id }),
    output: z.object({
      entries: z.array(
        z.object({
          eventId: id,
          type: z.string(),
          at: z.string(),
          actorId: id,
          kind: z.enum(['created', 'changed', 'removed', 'restored']),
          before: z.record(z.string(), z.unknown()).nullable(),
          after: z.record(z.string(), z.unknown()).nullable(),
          undoneBy: id.nullable(),
        }),
      ),
    }),
    shows: ['task', 'event'],
  }),
  submitForReview: write({
    summary: 'Submit the deliverable to the reviewer',
    method: 'POST',
    path: '/campaigns/:campaignId/tasks/:taskId/submission',
    role: 'campaign:guest',
    input: z.strictObject({
      campaignId,
      taskId: id,
      note: z.string().trim().max(2000).optional(),
      attachmentIds: z.array(id).max(50).optional().meta({ description: 'The versions of the task’s files that are handed in.' }),
    }),
    output: written,
    changes: ['task', 'submission'],
  }),
  accept: write({
    summary: 'Accept the submitted version; the task is finished',
    method: 'POST',
    path: '/campaigns/:campaignId/tasks/:taskId/acceptance',
    role: 'campaign:guest',
    input: z.strictObject({ campaignId, taskId: id, note: z.string().trim().max(2000).optional() }),
    output: written,
    changes: ['task', 'progressUpdate', 'submission'],
  }),
  returnForRework: write({
    summary: 'Return the submitted version with what is missing',
    method: 'POST',
    path: '/campaigns/:campaignId/tasks/:taskId/return',
    role: 'campaign:guest',
    input: z.strictObject({ campaignId, taskId: id, note: z.string().trim().min(1).max(2000) }),
    output: written,
    changes: ['task', 'progressUpdate', 'submission'],
  }),
}
