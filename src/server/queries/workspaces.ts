import { sql } from 'kysely'
import type { Language } from '#domain/problem.ts'
import type { Who } from '../context.ts'
import type { Tx } from '../database/kysely.ts'

export async function addWorkspace(
  tx: Tx,
  workspace: { id: string; name: string; language: Language; isDemo?: boolean; pinnedToday?: string | null },
): Promise<void> {
  await tx.insertInto('workspace').values(workspace).execute()
}

/** Whether anybody opened a workspace here; the demonstration does not count. */
export async function hasWorkspace(tx: Tx): Promise<boolean> {
  return (await tx.selectFrom('workspace').select('id').where('isDemo', '=', false).limit(1).executeTakeFirst()) !== undefined
}

/** Two first sign-ups at once: the second waits here and then finds the door closed. */
export async function lockSignUp(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('runsheet sign-up'))`.execute(tx)
}

/** What is decided by looking at several rows of a workspace is decided one at a time: the last owner, a name that is free. */
export async function lockWorkspace(tx: Tx, id: string): Promise<void> {
  await tx.selectFrom('workspace').select('id').where('id', '=', id).forNoKeyUpdate().execute()
}

export async function updateWorkspace(
  tx: Tx,
  id: string,
  patch: {
    name?: string
    timeZone?: string
    language?: Language
    pinnedToday?: string | null
    digestAt?: string
    reminderAt?: string | null
  },
): Promise<void> {
  if (Object.keys(patch).length > 0) await tx.updateTable('workspace').set(patch).where('id', '=', id).execute()
}

export async function demoAccounts(tx: Tx): Promise<{ email: string; personId: string; workspaceId: string }[]> {
  return tx
    .selectFrom('membership')
    .innerJoin('workspace', 'workspace.id', 'membership.workspaceId')
    .innerJoin('account', 'account.id', 'membership.accountId')
    .select(['account.email', 'membership.personId', 'membership.workspaceId'])
    .where('workspace.isDemo', '=', true)
    .execute()
}

export async function hasAnyWorkspace(tx: Tx): Promise<boolean> {
  return (await tx.selectFrom('workspace').select('id').limit(1).executeTakeFirst()) !== undefined
}

export async function allWorkspaces(tx: Tx): Promise<{ id: string; name: string; isDemo: boolean }[]> {
  return tx.selectFrom('workspace').select(['id', 'name', 'isDemo']).orderBy('createdAt').execute()
}

/** The first owner of a workspace, as somebody who calls; the workspace must be open. */
export async function ownerOf(tx: Tx, workspaceId: string): Promise<Who> {
  const row = await tx
    .selectFrom('person')
    .innerJoin('workspace', 'workspace.id', 'person.workspaceId')
    .select([
      'person.accountId',
      'person.workspaceId',
      'workspace.name as workspaceName',
      'person.id as personId',
      'person.name',
      'person.role',
      'workspace.timeZone',
      'workspace.language',
      'workspace.isDemo',
      'workspace.pinnedToday',
    ])
    .where('person.workspaceId', '=', workspaceId)
    .where('person.role', '=', 'owner')
    .where('person.removed', '=', false)
    .orderBy('person.id')
    .executeTakeFirstOrThrow()
  return row as Who
}
