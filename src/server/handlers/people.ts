import { v7 as newId } from 'uuid'
import { changed, created, removed } from '#domain/change.ts'
import { Problem } from '#domain/problem.ts'
import { mayChangeRole } from '#domain/roles.ts'
import type { Handlers, WorkspaceContext } from '../context.ts'
import { JsonText } from '../context.ts'
import { removeMembership } from '../queries/accounts.ts'
import type { Person } from '../queries/people.ts'
import { countOwners, peopleAsJson, personById } from '../queries/people.ts'
import { removeInvitationsOf } from '../queries/invitations.ts'
import { removeSessionsInWorkspace } from '../queries/sessions.ts'
import { lockWorkspace } from '../queries/workspaces.ts'
import { handOver } from './handOver.ts'
import { recordInWorkspace } from './record.ts'

export const people: Handlers<'people'> = {
  list: async ({ tx, who }) => new JsonText(await peopleAsJson(tx, who)),

  create: async (context, { id = newId(), name, title = '', departmentId = null }) => {
    await recordInWorkspace(context, 'personCreated', [created('person', { id, name, title, departmentId })])
    return { id }
  },

  update: async (context, { personId, ...patch }) => {
    const person = await existing(context, personId)
    await recordInWorkspace(context, 'personChanged', [changed('person', person, patch)])
    return { done: true }
  },

  changeRole: async (context, { personId, role }) => {
    const person = await existing(context, personId)
    if (!person.accountId) throw new Problem('noAccount', { name: person.name })
    if (!mayChangeRole(context.who.role, person.role, role)) throw new Problem('roleAboveYours', {}, { field: 'role' })
    if (role !== 'owner') await refuseLastOwner(context, person)
    await recordInWorkspace(context, 'roleChanged', [changed('person', person, { role })])
    return { done: true }
  },

  match: async (context, { personId, memberId }) => {
    const [person, member] = [await existing(context, personId), await existing(context, memberId)]
    if (person.accountId) throw new Problem('hasAccount', { name: person.name })
    if (!member.accountId) throw new Problem('noAccount', { name: member.name })
    await removeInvitationsOf(context.tx, context.who.workspaceId, personId)
    const tasks = await handOver(context, personId, memberId)
    await recordInWorkspace(context, 'personMatched', [removed('person', personId)])
    return { tasks }
  },

  remove: async (context, { personId }) => {
    const { tx, who } = context
    const person = await existing(context, personId)
    if (person.role && !mayChangeRole(who.role, person.role, 'guest')) throw new Problem('roleAboveYours')
    await refuseLastOwner(context, person)
    if (person.accountId) await removeSessionsInWorkspace(tx, who.workspaceId, person.accountId)
    await removeMembership(tx, who.workspaceId, personId)
    await removeInvitationsOf(tx, who.workspaceId, personId)
    await recordInWorkspace(context, 'personRemoved', [removed('person', personId)])
    return { done: true }
  },
}

async function existing({ tx, who }: WorkspaceContext, id: string): Promise<Person> {
  const person = await personById(tx, who.workspaceId, id)
  if (!person) throw new Problem('notFound')
  return person
}

async function refuseLastOwner({ tx, who }: WorkspaceContext, person: Person): Promise<void> {
  if (person.role !== 'owner') return
  await lockWorkspace(tx, who.workspaceId)
  if ((await countOwners(tx, who.workspaceId)) <= 1) throw new Problem('lastOwner')
}
