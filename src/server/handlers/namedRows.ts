import { v7 as newId } from 'uuid'
import { created } from '#domain/change.ts'
import type { WorkspaceContext } from '../context.ts'
import { departmentsOf } from '../queries/departments.ts'
import { namesOfPeople } from '../queries/people.ts'
import { recordInWorkspace } from './record.ts'

/**
 * Ids of people and departments by name; whoever nobody knows yet is written down, without an account. So is a name that several
 * members have, as nobody can tell whom it means; `ambiguous` says which.
 */
export async function idsByName(context: WorkspaceContext, names: { people: Iterable<string>; departments: Iterable<string> }) {
  const { tx, who } = context
  const everyone = await namesOfPeople(tx, who.workspaceId)
  const shared = sharedNames(everyone)
  const people = new Map(
    everyone.filter(({ name, isMember }) => !isMember || !shared.has(name)).map(({ id, name }) => [name, id]),
  )
  const departments = new Map((await departmentsOf(tx, who.workspaceId)).map(({ id, name }) => [name, id]))
  const added = [...addMissing(people, names.people, 'person'), ...addMissing(departments, names.departments, 'department')]
  await recordInWorkspace(context, 'peopleImported', added)
  return {
    ambiguous: (named: Iterable<string>) => [...new Set(Array.from(named, asLine))].filter((name) => shared.has(name)),
    person: (name: string | null) => (name === null ? null : (people.get(asLine(name)) ?? null)),
    department: (name: string | null) => (name === null ? null : (departments.get(asLine(name)) ?? null)),
  }
}

function sharedNames(everyone: { name: string; isMember: boolean }[]): Set<string> {
  const members = Map.groupBy(
    everyone.filter(({ isMember }) => isMember),
    ({ name }) => name,
  )
  return new Set([...members].filter(([, people]) => people.length > 1).map(([name]) => name))
}

function addMissing(known: Map<string, string>, names: Iterable<string>, noun: 'person' | 'department') {
  const missing = [...new Set(Array.from(names, asLine))].filter((name) => name !== '' && !known.has(name))
  return missing.map((name) => {
    const id = newId()
    known.set(name, id)
    return created(noun, { id, name })
  })
}

const LONGEST = 200

/** A name as it is kept: one line, of at most as many characters as a name has. */
function asLine(name: string): string {
  return Array.from(name.trim()).slice(0, LONGEST).join('')
}
