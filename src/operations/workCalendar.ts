import { z } from 'zod'
import { day, done, id, line } from './fields.ts'
import { read, write } from './operation.ts'

const details = { isWorkday: z.boolean().optional(), name: line.optional() }

export const workCalendar = {
  show: read({
    summary:
      'The days that are not what their weekday says: public holidays, weekends that are worked (调休), the workspace’s own days off',
    path: '/work-calendar',
    role: 'guest',
    input: z.strictObject({
      from: day.optional(),
      to: day.optional(),
    }),
    output: z.object({
      knownUntil: day.meta({ description: 'The last day for which public holidays are known.' }),
      days: z.array(
        z.object({
          day,
          isWorkday: z.boolean(),
          name: z.string(),
          dayOffId: id.nullable().meta({ description: 'Of the workspace’s own days; null for public ones.' }),
        }),
      ),
    }),
    shows: ['dayOff'],
  }),
  addDay: write({
    summary: 'Say of a day that the workspace has it off, or works on it',
    method: 'POST',
    path: '/work-calendar/days',
    role: 'admin',
    input: z.strictObject({ id: id.optional(), day, name: line, isWorkday: z.boolean().optional() }),
    output: z.object({ id }),
    changes: ['dayOff'],
  }),
  changeDay: write({
    summary: 'Change the name of one of the workspace’s own days, or whether it is worked',
    method: 'PATCH',
    path: '/work-calendar/days/:dayOffId',
    role: 'admin',
    input: z.strictObject({ dayOffId: id, day: day.optional(), ...details }),
    output: done,
    changes: ['dayOff'],
  }),
  removeDay: write({
    summary: 'Let one of the workspace’s own days be like any other again',
    method: 'DELETE',
    path: '/work-calendar/days/:dayOffId',
    role: 'admin',
    input: z.strictObject({ dayOffId: id }),
    output: done,
    changes: ['dayOff'],
  }),
}
