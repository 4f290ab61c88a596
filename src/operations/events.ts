import { z } from 'zod'
import { nouns } from '#domain/change.ts'
import { id, revision, written } from './fields.ts'
import { read, write } from './operation.ts'

export const events = {
  list: read({
    summary: 'What happened in a campaign, newest first',
    path: '/campaigns/:campaignId/events',
    role: 'campaign:viewer',
    input: z.strictObject({ campaignId: id, before: revision.optional(), limit: z.int().min(1).max(200).optional() }),
    output: z.object({
      events: z.array(
        z.object({
          id,
          revision,
          type: z.string(),
          at: z.string(),
          actorId: id,
          undoes: id.nullable(),
          undoneBy: id.nullable(),
          touched: z.array(z.object({ noun: z.enum(nouns), id, kind: z.string(), name: z.string().nullable() })),
          touchedCount: z.int(),
        }),
      ),
    }),
    shows: ['event'],
  }),
  undo: write({
    summary: 'Take an event back by a new one; refused where later changes stand on it',
    method: 'POST',
    path: '/campaigns/:campaignId/events/:eventId/undo',
    role: 'campaign:guest',
    onRemoved: true,
    input: z.strictObject({ campaignId: id, eventId: id }),
    output: written,
    changes: [...nouns, 'event'],
  }),
}
