import { z } from 'zod'
import { day, done, line } from './fields.ts'
import { write } from './operation.ts'
import { language } from './session.ts'

export const workspace = {
  update: write({
    summary: 'Change the workspace’s name, time zone, language; in the demonstration also the day on which it plays',
    method: 'PATCH',
    path: '/workspace',
    role: 'admin',
    input: z.strictObject({
      name: line.optional(),
      timeZone: z.string().max(60).optional(),
      language: language.optional(),
      pinnedToday: day.nullable().optional(),
    }),
    output: done,
    changes: ['workspace', 'session'],
  }),
}
