import { z } from 'zod'
import { participantRoles } from '#domain/roles.ts'
import { basedOn, id, position, written } from './fields.ts'
import { write } from './operation.ts'

const details = {
  departmentId: id.nullable().optional(),
  personId: id.nullable().optional(),
  role: z.enum(participantRoles).optional(),
  position: position.optional(),
}

export const participants = {
  create: write({
    summary: 'Add a participating department with its contact, or a person',
    method: 'POST',
    path: '/campaigns/:campaignId/participants',
    role: 'campaign:lead',
    input: z.strictObject({ campaignId: id, id: id.optional(), ...details }),
    output: written.extend({ id }),
    changes: ['participant', 'campaign'],
  }),
  update: write({
    summary: 'Change a department’s contact or a participant’s role',
    method: 'PATCH',
    path: '/campaigns/:campaignId/participants/:participantId',
    role: 'campaign:lead',
    input: z.strictObject({ campaignId: id, participantId: id, basedOn, ...details }),
    output: written,
    changes: ['participant', 'campaign'],
  }),
  remove: write({
    summary: 'Remove a participant',
    method: 'DELETE',
    path: '/campaigns/:campaignId/participants/:participantId',
    role: 'campaign:lead',
    input: z.strictObject({ campaignId: id, participantId: id }),
    output: written,
    changes: ['participant', 'campaign'],
  }),
}
