import { z } from 'zod'
import { dateRules } from '#domain/milestone.ts'
import { basedOn, day, id, line, text, written } from './fields.ts'
import { write } from './operation.ts'

const details = {
  dueDate: day.nullable().optional(),
  dateRule: z.enum(dateRules).optional(),
  reachedOn: day.nullable().optional(),
  note: text.optional(),
}

export const milestones = {
  create: write({
    summary: 'Add a milestone, due on or by a day',
    method: 'POST',
    path: '/campaigns/:campaignId/milestones',
    role: 'campaign:lead',
    input: z.strictObject({ campaignId: id, id: id.optional(), name: line, ...details }),
    output: written.extend({ id }),
    changes: ['milestone'],
  }),
  update: write({
    summary: 'Change a milestone, or say when it was reached',
    method: 'PATCH',
    path: '/campaigns/:campaignId/milestones/:milestoneId',
    role: 'campaign:lead',
    input: z.strictObject({ campaignId: id, milestoneId: id, basedOn, name: line.optional(), ...details }),
    output: written,
    changes: ['milestone'],
  }),
  remove: write({
    summary: 'Remove a milestone',
    method: 'DELETE',
    path: '/campaigns/:campaignId/milestones/:milestoneId',
    role: 'campaign:lead',
    input: z.strictObject({ campaignId: id, milestoneId: id }),
    output: written,
    changes: ['milestone'],
  }),
}
