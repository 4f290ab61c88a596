import { z } from 'zod'
import { id, day } from './fields.ts'
import { read, write } from './operation.ts'
import { taskRow } from './rows.ts'
import { language } from './session.ts'

const token = z.string().min(1).max(200)

const act = z.object({
  personName: z.string(),
  language,
  today: day,
  campaignName: z.string(),
  hasReviewer: z.boolean(),
  recordedToday: z.boolean(),
  task: taskRow.pick({
    name: true,
    plannedFinish: true,
    actualFinish: true,
    percentComplete: true,
    quantityPlanned: true,
    quantityDone: true,
    quantityUnit: true,
    reviewState: true,
    statusNote: true,
    issue: true,
  }),
})

export const acts = {
  open: read({
    summary: 'The one task that a link from a message is about, for its owner, on that day',
    path: '/acts/:token',
    role: 'anyone',
    input: z.strictObject({ token }),
    output: act,
    shows: ['task'],
  }),
  record: write({
    summary: 'Record how that task stands, without a sign-in; finished, how far, unchanged, or what is wrong',
    method: 'POST',
    path: '/acts/:token',
    role: 'anyone',
    input: z.strictObject({
      token,
      finish: z.literal(true).optional(),
      percentComplete: z.int().min(0).max(100).optional(),
      quantityDone: z.number().nonnegative().max(1e12).optional(),
      note: z.string().trim().max(2000).optional(),
      issue: z.string().trim().min(1).max(2000).optional(),
    }),
    output: act,
    changes: ['task', 'progressUpdate'],
  }),
  link: write({
    summary: 'Make the link by which a task’s owner updates it today, to send to somebody without an account',
    method: 'POST',
    path: '/campaigns/:campaignId/tasks/:taskId/link',
    role: 'campaign:lead',
    input: z.strictObject({ campaignId: id, taskId: id }),
    output: z.object({ address: z.string(), day }),
    changes: [],
  }),
}
