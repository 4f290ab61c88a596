import { randomBytes } from 'node:crypto'
import { v7 as newId } from 'uuid'
import { Problem } from '#domain/problem.ts'
import { mayChangeRole } from '#domain/roles.ts'
import { id } from '#operations/fields.ts'
import type { Handlers, VisitorContext } from '../context.ts'
import { hashToken } from '../http/caller.ts'
import { hashPassword } from '../passwords.ts'
import { accountByEmail, addAccount, addMembership, workspacesOf } from '../queries/accounts.ts'
import { announce } from '../queries/announcements.ts'
import type { OpenInvitation } from '../queries/invitations.ts'
import { acceptInvitation, addInvitation, openInvitation, openInvitations, removeInvitation } from '../queries/invitations.ts'
import { addPerson, giveAccount, personById } from '../queries/people.ts'
import { openWorkspace } from '../queries/sessions.ts'
import { checkPassword, startSessionFor } from './signIn.ts'

const DAYS_VALID = 14

export const invitations: Handlers<'invitations'> = {
  list: async ({ tx, who, now }) => ({ invitations: await openInvitations(tx, who.workspaceId, now) }),

  create: async ({ tx, who, now }, { role, email, personId }) => {
    if (!mayChangeRole(who.role, null, role)) throw new Problem('roleAboveYours', {}, { field: 'role' })
    const person = personId ? await personById(tx, who.workspaceId, personId) : null
    if (person === undefined) throw new Problem('notFound')
    if (person?.accountId) throw new Problem('hasAccount', { name: person.name })
    const token = `${who.workspaceId}.${randomBytes(24).toString('base64url')}`
    const invitation = { id: newId(), tokenHash: hashToken(token), expiresAt: new Date(now.getTime() + DAYS_VALID * 86_400_000) }
    await addInvitation(tx, {
      ...invitation,
      workspaceId: who.workspaceId,
      role,
      email: email ?? null,
      personId: personId ?? null,
      invitedBy: who.personId,
    })
    return { id: invitation.id, token, expiresAt: invitation.expiresAt.toISOString() }
  },

  revoke: async ({ tx, who }, { invitationId }) => {
    if (!(await removeInvitation(tx, who.workspaceId, invitationId))) throw new Problem('notFound')
    return { done: true }
  },

  open: async (context, { token }) => {
    const { workspaceName, role, email, personName } = await invitationOf(context, token)
    return { workspaceName, role, email, personName }
  },

  accept: async (context, { token, name, email, password }) => {
    const { tx } = context
    const invitation = await invitationOf(context, token)
    const { workspaceId, role } = invitation
    const accountId = await accountFor(context, email, password)
    const mine = await workspacesOf(tx, accountId, { demo: true })
    if (mine.some((workspace) => workspace.id === workspaceId)) throw new Problem('emailTaken', {}, { field: 'email' })
    const personId = invitation.personId ?? newId()
    if (invitation.personId) await becomeMember(context, { workspaceId, id: personId, accountId, email, role })
    else await addPerson(tx, { workspaceId, id: personId, name, email, accountId, role })
    await addMembership(tx, { accountId, workspaceId, personId })
    await acceptInvitation(tx, workspaceId, invitation.id, context.now)
    await announce(tx, { who: { workspaceId } }, ['person', 'invitation'])
    return startSessionFor(context, accountId, workspaceId)
  },
}

/** The invitation that a link leads to. The link names its workspace, which is opened for the rest of the transaction. */
async function invitationOf({ tx, now }: VisitorContext, token: string): Promise<OpenInvitation> {
  const workspaceId = id.safeParse(token.split('.')[0]).data
  if (workspaceId === undefined) throw new Problem('notFoundByLink')
  await openWorkspace(tx, workspaceId)
  const invitation = await openInvitation(tx, workspaceId, hashToken(token), now)
  if (!invitation) throw new Problem('notFoundByLink')
  return invitation
}

/** Another link for the same person may have been followed first, or they were removed meanwhile. */
async function becomeMember({ tx }: VisitorContext, account: Parameters<typeof giveAccount>[1]): Promise<void> {
  if (!(await giveAccount(tx, account))) throw new Problem('notFoundByLink')
}

/** Whoever has an account proves it with their password; everyone else gets one. */
async function accountFor(context: VisitorContext, email: string, password: string): Promise<string> {
  if (await accountByEmail(context.tx, email)) return (await checkPassword(context, email, password)).id
  const account = { id: newId(), email, passwordHash: await hashPassword(password) }
  await addAccount(context.tx, account)
  return account.id
}
