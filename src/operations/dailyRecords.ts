import { z } from 'zod'
import { id } from './fields.ts'
import { read, write } from './operation.ts'

const campaignId = id

export const dailyRecords = {
  missing: read({
    summary: 'Who has a task under way, due or late and has recorded nothing of it today, and whether they were reminded',
    path: '/campaigns/:campaignId/daily-records/missing',
    role: 'campaign:lead',
    input: z.strictObject({ campaignId }),
    output: z.object({
      people: z.array(
        z.object({
          personId: id,
          hasAccount: z.boolean(),
          tasks: z.array(z.object({ id, name: z.string() })),
          remindedAt: z.string().nullable(),
        }),
      ),
    }),
    shows: ['task', 'progressUpdate', 'notice', 'person'],
  }),
  remind: write({
    summary: 'Remind those who have recorded nothing today',
    method: 'POST',
    path: '/campaigns/:campaignId/daily-records/reminders',
    role: 'campaign:lead',
    input: z.strictObject({ campaignId, personIds: z.array(id).min(1).max(500) }),
    output: z.object({ reminded: z.int() }),
    changes: ['notice'],
  }),
}
