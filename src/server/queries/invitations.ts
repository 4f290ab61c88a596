import type { WorkspaceRole } from '#domain/roles.ts'
import type { Tx } from '../database/kysely.ts'

export interface NewInvitation {
  workspaceId: string
  id: string
  tokenHash: Buffer
  role: WorkspaceRole
  email: string | null
  personId: string | null
  invitedBy: string
  expiresAt: Date
}

export interface OpenInvitation {
  id: string
  workspaceId: string
  workspaceName: string
  role: WorkspaceRole
  email: string | null
  personId: string | null
  personName: string | null
}

export async function addInvitation(tx: Tx, invitation: NewInvitation): Promise<void> {
  await tx.insertInto('invitation').values(invitation).execute()
}

export async function openInvitations(tx: Tx, workspaceId: string, now: Date) {
  const rows = await waiting(tx, workspaceId, now)
    .innerJoin('person as inviter', (join) =>
      join.onRef('inviter.workspaceId', '=', 'invitation.workspaceId').onRef('inviter.id', '=', 'invitation.invitedBy'),
    )
    .select(['invitation.expiresAt', 'inviter.name as invitedBy'])
    .orderBy('invitation.createdAt', 'desc')
    .execute()
  return rows.map(({ id, role, email, personName, invitedBy, expiresAt }) => ({
    id,
    role: role as WorkspaceRole,
    email,
    personName,
    invitedBy: invitedBy ?? '',
    expiresAt: expiresAt.toISOString(),
  }))
}

/** The invitation with this token, locked: of two who accept at once the second finds it used. */
export async function openInvitation(
  tx: Tx,
  workspaceId: string,
  tokenHash: Buffer,
  now: Date,
): Promise<OpenInvitation | undefined> {
  const row = await waiting(tx, workspaceId, now)
    .where('invitation.tokenHash', '=', tokenHash)
    .forUpdate('invitation')
    .executeTakeFirst()
  return row && { ...row, workspaceId, role: row.role as WorkspaceRole }
}

export async function acceptInvitation(tx: Tx, workspaceId: string, id: string, now: Date): Promise<void> {
  await tx
    .updateTable('invitation')
    .set({ acceptedAt: now })
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .execute()
}

/** Whether there was one that still waited. */
export async function removeInvitation(tx: Tx, workspaceId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('invitation')
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .where('acceptedAt', 'is', null)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Links for a person who is gone, or is somebody else by now. */
export async function removeInvitationsOf(tx: Tx, workspaceId: string, personId: string): Promise<void> {
  await tx
    .deleteFrom('invitation')
    .where('workspaceId', '=', workspaceId)
    .where('personId', '=', personId)
    .where('acceptedAt', 'is', null)
    .execute()
}

function waiting(tx: Tx, workspaceId: string, now: Date) {
  return tx
    .selectFrom('invitation')
    .innerJoin('workspace', 'workspace.id', 'invitation.workspaceId')
    .leftJoin('person', (join) =>
      join.onRef('person.workspaceId', '=', 'invitation.workspaceId').onRef('person.id', '=', 'invitation.personId'),
    )
    .select([
      'invitation.id',
      'invitation.role',
      'invitation.email',
      'invitation.personId',
      'person.name as personName',
      'workspace.name as workspaceName',
    ])
    .where('invitation.workspaceId', '=', workspaceId)
    .where('invitation.acceptedAt', 'is', null)
    .where('invitation.expiresAt', '>', now)
}
