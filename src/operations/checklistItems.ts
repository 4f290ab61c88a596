import { z } from 'zod'
import { id, line, position, written } from './fields.ts'
import { write } from './operation.ts'

const campaignId = id

export const checklistItems = {
  create: write({
    summary: 'Add items to a task’s checklist, below the last one',
    method: 'POST',
    path: '/campaigns/:campaignId/tasks/:taskId/checklist',
    role: 'campaign:guest',
    input: z.strictObject({ campaignId, taskId: id, names: z.array(line).min(1).max(100) }),
    output: written.extend({ ids: z.array(id) }),
    changes: ['checklistItem'],
  }),
  update: write({
    summary: 'Tick an item or take the tick away, rename it, or move it',
    method: 'PATCH',
    path: '/campaigns/:campaignId/checklist/:itemId',
    role: 'campaign:guest',
    input: z.strictObject({
      campaignId,
      itemId: id,
      name: line.optional(),
      position: position.optional(),
      isDone: z.boolean().optional(),
    }),
    output: written,
    changes: ['checklistItem'],
  }),
  remove: write({
    summary: 'Remove an item from a checklist',
    method: 'DELETE',
    path: '/campaigns/:campaignId/checklist/:itemId',
    role: 'campaign:guest',
    input: z.strictObject({ campaignId, itemId: id }),
    output: written,
    changes: ['checklistItem'],
  }),
}
