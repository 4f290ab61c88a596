import type { WorkspaceRole } from '#domain/roles.ts'
import { isAtLeast, mayChangeRole, workspaceRoles } from '#domain/roles.ts'
import type { Person } from './person.ts'

export type PersonAct = 'edit' | 'invite' | 'match' | 'remove'
type Actor = { id: string; role: WorkspaceRole }

/** What somebody may do with a person of the list. */
export function actsOn({ id, role }: Pick<Person, 'id' | 'role'>, actor: Actor): PersonAct[] {
  if (!isAtLeast(actor.role, 'admin')) return []
  if (!role) return ['edit', 'invite', 'match', 'remove']
  return id !== actor.id && mayChangeRole(actor.role, role, 'guest') ? ['edit', 'remove'] : ['edit']
}

/** The roles that somebody may give to a person who has `from`, highest first. */
export function rolesToGive(actor: Actor, from: WorkspaceRole | null): WorkspaceRole[] {
  return workspaceRoles.filter((role) => mayChangeRole(actor.role, from, role)).toReversed()
}
