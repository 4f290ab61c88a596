import { z } from 'zod'
import { day, done, line, timeOfDay } from './fields.ts'
import { read, write } from './operation.ts'
import { language } from './session.ts'

export const workspace = {
  hours: read({
    summary: 'When the digest goes out and the reminder asks',
    path: '/workspace/hours',
    role: 'member',
    input: z.strictObject({}),
    output: z.object({ digestAt: timeOfDay, reminderAt: timeOfDay.nullable() }),
    shows: ['workspace'],
  }),
  update: write({
    summary:
      'Change the workspace’s name, time zone, language, hours of digest and reminder; in the demonstration also the day on which it plays',
    method: 'PATCH',
    path: '/workspace',
    role: 'admin',
    input: z.strictObject({
      name: line.optional(),
      timeZone: z.string().max(60).optional(),
      language: language.optional(),
      pinnedToday: day.nullable().optional(),
      digestAt: timeOfDay
        .optional()
        .meta({ description: 'When the digest of the day goes out to who set no hour of their own.' }),
      reminderAt: timeOfDay
        .nullable()
        .optional()
        .meta({ description: 'When owners are asked for a word on the day; null: never.' }),
    }),
    output: done,
    changes: ['workspace', 'session'],
  }),
}
