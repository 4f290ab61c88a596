import { sql } from 'kysely'
import type { Db, Tx } from '../database/kysely.ts'
import type { Who } from '../context.ts'

/** Whose session it is; opens their workspace for the rest of the transaction. Null where the session is unknown or over. */
export async function enterSession(tx: Tx, tokenHash: Buffer): Promise<Who | null> {
  const found = await sql<Who>`select * from enter_session(${tokenHash})`.execute(tx)
  return found.rows[0] ?? null
}

export async function addSession(
  tx: Tx,
  session: { tokenHash: Buffer; accountId: string; workspaceId: string; expiresAt: Date },
): Promise<void> {
  await tx.insertInto('session').values(session).execute()
}

export async function removeSession(tx: Tx, tokenHash: Buffer): Promise<void> {
  await tx.deleteFrom('session').where('tokenHash', '=', tokenHash).execute()
}

export async function removeOtherSessions(tx: Tx, accountId: string, tokenHash: Buffer): Promise<void> {
  await tx.deleteFrom('session').where('accountId', '=', accountId).where('tokenHash', '!=', tokenHash).execute()
}

export async function removeSessionsInWorkspace(tx: Tx, workspaceId: string, accountId: string): Promise<void> {
  await tx.deleteFrom('session').where('workspaceId', '=', workspaceId).where('accountId', '=', accountId).execute()
}

export async function moveSession(tx: Tx, tokenHash: Buffer, workspaceId: string): Promise<void> {
  await tx.updateTable('session').set({ workspaceId }).where('tokenHash', '=', tokenHash).execute()
}

/** Makes `workspaceId` the one that the rest of the transaction sees and writes. */
export async function openWorkspace(tx: Tx, workspaceId: string): Promise<void> {
  await sql`select set_config('app.workspace_id', ${workspaceId}, true)`.execute(tx)
}

/** Sessions that are over, attempts and answers that nobody asks for any more. */
export async function forgetExpired(db: Db): Promise<void> {
  await db
    .deleteFrom('session')
    .where('expiresAt', '<', sql<Date>`now()`)
    .execute()
  await db
    .deleteFrom('attempt')
    .where('at', '<', sql<Date>`now() - interval '1 day'`)
    .execute()
}
