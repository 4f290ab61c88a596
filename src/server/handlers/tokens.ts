import { randomBytes } from 'node:crypto'
import { v7 as newId } from 'uuid'
import { endOfDayIn } from '#domain/dayEnd.ts'
import { Problem } from '#domain/problem.ts'
import { isAtLeast } from '#domain/roles.ts'
import type { Handlers } from '../context.ts'
import { JsonText } from '../context.ts'
import { hashToken } from '../http/caller.ts'
import { addToken, revokeToken, tokensAsJson } from '../queries/tokens.ts'

/** Tells at a glance what leaked, to people and to scanners of secrets. */
const PREFIX = 'rsk_'

export const tokens: Handlers<'tokens'> = {
  list: async ({ tx, who }) => new JsonText(await tokensAsJson(tx, who.workspaceId, ownOrAll(who))),

  create: async ({ tx, who }, { name, scopes, expiresOn }) => {
    const token = PREFIX + randomBytes(30).toString('base64url')
    const id = newId()
    await addToken(tx, {
      workspaceId: who.workspaceId,
      id,
      personId: who.personId,
      name,
      tokenHash: hashToken(token),
      hint: token.slice(0, PREFIX.length + 4),
      scopes: [...new Set(scopes)],
      expiresAt: expiresOn ? endOfDayIn(expiresOn, who.timeZone) : null,
    })
    return { id, token }
  },

  revoke: async ({ tx, who }, { tokenId }) => {
    if (!(await revokeToken(tx, who.workspaceId, tokenId, ownOrAll(who)))) throw new Problem('notFound')
    return { done: true }
  },
}

/** Whose tokens one sees: null is everyone's. */
function ownOrAll(who: { personId: string; role: Parameters<typeof isAtLeast>[0] }): string | null {
  return isAtLeast(who.role, 'admin') ? null : who.personId
}
