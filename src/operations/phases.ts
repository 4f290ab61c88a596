import { z } from 'zod'
import { basedOn, day, howToCopy, id, line, position, written } from './fields.ts'
import { write } from './operation.ts'

const details = { startDate: day.nullable().optional(), endDate: day.nullable().optional(), position: position.optional() }

export const phases = {
  create: write({
    summary: 'Add a phase',
    method: 'POST',
    path: '/campaigns/:campaignId/phases',
    role: 'campaign:lead',
    input: z.strictObject({ campaignId: id, id: id.optional(), name: line, ...details }),
    output: written.extend({ id }),
    changes: ['phase'],
  }),
  update: write({
    summary: 'Change a phase’s name, dates or order',
    method: 'PATCH',
    path: '/campaigns/:campaignId/phases/:phaseId',
    role: 'campaign:lead',
    input: z.strictObject({ campaignId: id, phaseId: id, basedOn, name: line.optional(), ...details }),
    output: written,
    changes: ['phase'],
  }),
  copy: write({
    summary: 'Copy a phase with its tasks, their links and checklists, to other days of the same campaign',
    method: 'POST',
    path: '/campaigns/:campaignId/phases/:phaseId/copies',
    role: 'campaign:lead',
    input: z.strictObject({ campaignId: id, phaseId: id, name: line, ...howToCopy }),
    output: written.extend({ id }),
    changes: ['phase', 'task', 'dependency', 'checklistItem'],
  }),
  remove: write({
    summary: 'Remove a phase; its tasks stay, without a phase',
    method: 'DELETE',
    path: '/campaigns/:campaignId/phases/:phaseId',
    role: 'campaign:lead',
    input: z.strictObject({ campaignId: id, phaseId: id }),
    output: written,
    changes: ['phase', 'task'],
  }),
}
