import { sql } from 'kysely'
import type { Tx } from '../database/kysely.ts'

export interface Account {
  id: string
  email: string
  passwordHash: string
}

export async function accountByEmail(tx: Tx, email: string): Promise<Account | undefined> {
  return tx
    .selectFrom('account')
    .select(['id', 'email', 'passwordHash'])
    .where(sql`lower(email)`, '=', email.toLowerCase())
    .executeTakeFirst()
}

export async function accountById(tx: Tx, id: string): Promise<Account> {
  return tx.selectFrom('account').select(['id', 'email', 'passwordHash']).where('id', '=', id).executeTakeFirstOrThrow()
}

export async function addAccount(tx: Tx, account: Account): Promise<void> {
  await tx.insertInto('account').values(account).execute()
}

export async function setPassword(tx: Tx, id: string, passwordHash: string): Promise<void> {
  await tx.updateTable('account').set({ passwordHash }).where('id', '=', id).execute()
}

export async function addMembership(
  tx: Tx,
  membership: { accountId: string; workspaceId: string; personId: string },
): Promise<void> {
  await tx.insertInto('membership').values(membership).execute()
}

export async function removeMembership(tx: Tx, workspaceId: string, personId: string): Promise<void> {
  await tx.deleteFrom('membership').where('workspaceId', '=', workspaceId).where('personId', '=', personId).execute()
}

/** The workspaces of an account, oldest first; the demonstration only where it plays. */
export async function workspacesOf(
  tx: Tx,
  accountId: string,
  { demo }: { demo: boolean },
): Promise<{ id: string; name: string }[]> {
  return tx
    .selectFrom('membership')
    .innerJoin('workspace', 'workspace.id', 'membership.workspaceId')
    .select(['workspace.id', 'workspace.name'])
    .where('membership.accountId', '=', accountId)
    .where((where) => where.or([where('workspace.isDemo', '=', false), where.val(demo)]))
    .orderBy('workspace.createdAt')
    .execute()
}

/** Attempts to sign in that count against `subject` (an account or an address) since `after`. */
export async function attemptsSince(tx: Tx, subject: string, after: Date): Promise<number> {
  const { count } = await tx
    .selectFrom('attempt')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('subject', '=', subject)
    .where('at', '>', after)
    .executeTakeFirstOrThrow()
  return count
}

export async function addAttempts(tx: Tx, subjects: string[]): Promise<void> {
  await tx
    .insertInto('attempt')
    .values(subjects.map((subject) => ({ subject })))
    .execute()
}

export async function clearAttempts(tx: Tx, subject: string): Promise<void> {
  await tx.deleteFrom('attempt').where('subject', '=', subject).execute()
}
