import { randomBytes } from 'node:crypto'
import type { Tx } from '../database/kysely.ts'

/** What the workspace signs its links with, made when it is first needed; backed up with everything else, so that links survive a move. */
export async function workspaceSecret(tx: Tx, workspaceId: string): Promise<Buffer> {
  const existing = await knownSecret(tx, workspaceId)
  if (existing) return existing
  await tx
    .insertInto('workspaceSecret')
    .values({ workspaceId, secret: randomBytes(32) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return (await knownSecret(tx, workspaceId))!
}

export async function knownSecret(tx: Tx, workspaceId: string): Promise<Buffer | null> {
  const row = await tx.selectFrom('workspaceSecret').select('secret').where('workspaceId', '=', workspaceId).executeTakeFirst()
  return row?.secret ?? null
}
