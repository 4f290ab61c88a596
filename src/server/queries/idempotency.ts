import { sql } from 'kysely'
import type { Db, Tx } from '../database/kysely.ts'
import type { Who } from '../context.ts'

/** Takes `key` for this transaction, or answers what it was first used for. */
export async function claimKey(
  tx: Tx,
  { workspaceId, personId }: Who,
  key: string,
  fingerprint: string,
): Promise<{ fingerprint: string; response: unknown } | null> {
  const claimed = await tx
    .insertInto('idempotency')
    .values({ workspaceId, personId, key, fingerprint })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst()
  if (claimed) return null
  return tx
    .selectFrom('idempotency')
    .select(['fingerprint', 'response'])
    .where('workspaceId', '=', workspaceId)
    .where('personId', '=', personId)
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
}

export async function keepAnswer(tx: Tx, { workspaceId, personId }: Who, key: string, answer: unknown): Promise<void> {
  await tx
    .updateTable('idempotency')
    .set({ response: JSON.stringify(answer) })
    .where('workspaceId', '=', workspaceId)
    .where('personId', '=', personId)
    .where('key', '=', key)
    .execute()
}

/** Answers that nobody will ask for again. Runs as the owner of the tables, over all workspaces. */
export async function forgetAnswers(owner: Db): Promise<void> {
  await owner
    .deleteFrom('idempotency')
    .where('createdAt', '<', sql<Date>`now() - interval '2 days'`)
    .execute()
}
