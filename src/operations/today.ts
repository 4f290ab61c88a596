import { z } from 'zod'
import { id } from './fields.ts'
import { read } from './operation.ts'
import { taskRow } from './rows.ts'

export const today = {
  tasks: read({
    summary: 'My tasks that are due, running or late, most urgent first',
    path: '/today',
    role: 'guest',
    input: z.strictObject({}),
    output: z.object({
      tasks: z.array(taskRow.extend({ campaignId: id, campaignName: z.string(), phaseName: z.string().nullable() })),
      toReview: z.array(taskRow.extend({ campaignId: id, campaignName: z.string(), phaseName: z.string().nullable() })),
    }),
    shows: ['task'],
  }),
}
