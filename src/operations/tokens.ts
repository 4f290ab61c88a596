import { z } from 'zod'
import { scopes } from '#domain/token.ts'
import { day, done, id, line } from './fields.ts'
import { read, write } from './operation.ts'

export const tokens = {
  list: read({
    summary: 'The keys with which programs call: one’s own, for administrators everyone’s',
    path: '/tokens',
    role: 'member',
    input: z.strictObject({}),
    output: z.object({
      tokens: z.array(
        z.object({
          id,
          name: z.string(),
          personId: id,
          hint: z.string().meta({ description: 'Its first characters.' }),
          scopes: z.array(z.enum(scopes)),
          createdAt: z.string(),
          expiresAt: z.string().nullable(),
          lastUsedAt: z.string().nullable(),
          revokedAt: z.string().nullable(),
        }),
      ),
    }),
    shows: ['token'],
  }),
  create: write({
    summary: 'Make a key with one’s own rights, cut down to its scopes; it is shown once',
    method: 'POST',
    path: '/tokens',
    role: 'member',
    input: z.strictObject({
      name: line,
      scopes: z.array(z.enum(scopes)).min(1).max(scopes.length),
      expiresOn: day.optional().meta({ description: 'The last day on which it works; never ends where nothing is said.' }),
    }),
    output: z.object({ id, token: z.string().meta({ description: 'Sent as Authorization: Bearer …' }) }),
    changes: ['token'],
  }),
  revoke: write({
    summary: 'End a key at once',
    method: 'DELETE',
    path: '/tokens/:tokenId',
    role: 'member',
    input: z.strictObject({ tokenId: id }),
    output: done,
    changes: ['token'],
  }),
}
