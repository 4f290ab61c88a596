import { sql } from 'kysely'
import type { Scope } from '#domain/token.ts'
import type { Who } from '../context.ts'
import type { Tx } from '../database/kysely.ts'

export interface NewToken {
  workspaceId: string
  id: string
  personId: string
  name: string
  tokenHash: Buffer
  hint: string
  scopes: Scope[]
  expiresAt: Date | null
}

export async function addToken(tx: Tx, token: NewToken): Promise<void> {
  await tx.insertInto('token').values(token).execute()
}

/** Newest first; of one person, or with null of everyone. */
export async function tokensAsJson(tx: Tx, workspaceId: string, personId: string | null): Promise<string> {
  const found = await sql<{ json: string }>`
    select json_build_object('tokens', coalesce(json_agg(r), '[]'))::text as json from (
      select id, name, person_id as "personId", hint, scopes, created_at as "createdAt", expires_at as "expiresAt",
        last_used_at as "lastUsedAt", revoked_at as "revokedAt"
      from token where workspace_id = ${workspaceId} ${personId === null ? sql`` : sql`and person_id = ${personId}`}
      order by created_at desc, id desc
    ) r`.execute(tx)
  return found.rows[0]!.json
}

/** Whether there was such a token to revoke. */
export async function revokeToken(tx: Tx, workspaceId: string, id: string, personId: string | null): Promise<boolean> {
  const found = await sql`
    update token set revoked_at = coalesce(revoked_at, now())
    where workspace_id = ${workspaceId} and id = ${id} ${personId === null ? sql`` : sql`and person_id = ${personId}`} returning id`.execute(
    tx,
  )
  return found.rows.length > 0
}

export type TokenHolder = Who & { tokenId: string; scopes: Scope[] }

/** For whom a token calls; opens their workspace for the rest of the transaction. Null where it is unknown, over or revoked. */
export async function enterToken(tx: Tx, tokenHash: Buffer): Promise<TokenHolder | null> {
  const found = await sql<TokenHolder>`select * from enter_token(${tokenHash})`.execute(tx)
  return found.rows[0] ?? null
}

/** To the minute, and never waiting for another call of the same token. */
export async function markTokenUsed(tx: Tx, { workspaceId, tokenId }: TokenHolder): Promise<void> {
  await sql`
    update token set last_used_at = now()
    where workspace_id = ${workspaceId} and id in (
      select id from token where workspace_id = ${workspaceId} and id = ${tokenId}
        and (last_used_at is null or last_used_at < now() - interval '1 minute')
      for no key update skip locked)`.execute(tx)
}
