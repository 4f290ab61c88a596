import { z } from 'zod'
import { campaignKinds } from '#domain/campaign.ts'
import { id } from './fields.ts'
import { read } from './operation.ts'

const days = z.number().meta({ description: 'Calendar days, the first and the last both counted; a median.' })

/** How tasks of one sort went in campaigns that are over. */
export const experienceRow = z.object({
  name: z.string(),
  tasks: z.int(),
  campaigns: z.int(),
  late: z.int(),
  medianDaysLate: z.number().nullable(),
  plannedDays: days,
  actualDays: days,
  reasons: z.array(z.string()),
  isFew: z.boolean().meta({ description: 'Too few cases for a habit.' }),
})

export const experience = {
  ofKind: read({
    summary: 'What usually went late in campaigns of a kind that are over, and how long their tasks really took',
    path: '/experience',
    role: 'member',
    input: z.strictObject({ kind: z.enum(campaignKinds) }),
    output: z.object({
      campaigns: z.array(z.object({ id, name: z.string() })),
      sorts: z.array(experienceRow).meta({ description: 'Those first that were late most often and longest.' }),
    }),
    shows: ['task', 'campaign'],
  }),
  ofTask: read({
    summary: 'How tasks like this one went in campaigns of the same kind that are over',
    path: '/campaigns/:campaignId/tasks/:taskId/experience',
    role: 'campaign:viewer',
    input: z.strictObject({ campaignId: id, taskId: id }),
    output: z.object({
      plannedDays: days.nullable(),
      isShort: z.boolean().meta({ description: 'Planned shorter than ones like it took.' }),
      experience: experienceRow.nullable(),
    }),
    shows: ['task', 'campaign'],
  }),
}
