import { z } from 'zod'
import { id } from './fields.ts'
import { read, write } from './operation.ts'

const subject = { campaignId: id.nullable().meta({ description: 'Null: my own tasks, in all campaigns.' }) }

export const calendars = {
  list: read({
    summary: 'My calendar addresses: of my own tasks, and of campaigns',
    path: '/calendars',
    role: 'guest',
    input: z.strictObject({}),
    output: z.object({
      calendars: z.array(
        z.object({ ...subject, address: z.string().meta({ description: 'A secret: who knows it reads along.' }) }),
      ),
    }),
    shows: ['calendar'],
  }),
  rotate: write({
    summary: 'Make a calendar address, or a new one in the place of the old, which is dead from then on',
    method: 'POST',
    path: '/calendars',
    role: 'guest',
    input: z.strictObject(subject),
    output: z.object({ address: z.string() }),
    changes: ['calendar'],
  }),
  remove: write({
    summary: 'Let a calendar address die',
    method: 'DELETE',
    path: '/calendars',
    role: 'guest',
    input: z.strictObject(subject),
    output: z.object({ done: z.literal(true) }),
    changes: ['calendar'],
  }),
}
