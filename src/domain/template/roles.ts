import type { Task } from '../task.ts'
import type { TemplateRole } from './template.ts'

export interface Staff {
  people: readonly StaffPerson[]
  departments: readonly { id: string; name: string; contactId: string | null }[]
  /** What somebody is called of whom nothing is known. */
  someone: string
}

export interface StaffPerson {
  id: string
  name: string
  title: string
  departmentId: string | null
  hasAccount: boolean
}

interface Leads {
  planOwnerId: string | null
  executionLeadId: string | null
}

interface Rows {
  tasks: readonly Pick<Task, 'ownerId' | 'collaboratorIds' | 'reviewerId'>[]
  participants: readonly { personId: string | null }[]
  kpis: readonly { ownerId: string | null }[]
}

/** A role for every person of a plan, in the order in which the plan names them; two people of one title are two roles. */
export function rolesOf(leads: Leads, { tasks, participants, kpis }: Rows, { people, departments, someone }: Staff) {
  const named = [
    leads.planOwnerId,
    leads.executionLeadId,
    ...tasks.flatMap(({ ownerId, collaboratorIds, reviewerId }) => [ownerId, ...collaboratorIds, reviewerId]),
    ...participants.map(({ personId }) => personId),
    ...kpis.map(({ ownerId }) => ownerId),
  ]
  const ids = [...new Set(named)].filter((id) => id !== null)
  const byId = new Map(people.map((person) => [person.id, person]))
  const used = new Map<string, number>()
  const roles = ids.map((id, index): TemplateRole => {
    const person = byId.get(id)
    const department = departments.find((row) => row.id === person?.departmentId)?.name ?? ''
    const name = titleOf(person) ?? (department ? `${department}${someone}` : someone)
    used.set(name, (used.get(name) ?? 0) + 1)
    const number = used.get(name)!
    return { key: `r${index + 1}`, name: number === 1 ? name : `${name} ${number}`, department, leads: leadOf(id, leads) }
  })
  const keys = new Map(ids.map((id, index) => [id, `r${index + 1}`]))
  return { roles, roleOf: (id: string | null) => (id === null ? null : (keys.get(id) ?? null)) }
}

/** A title; where nobody with an account stands behind a name, the name is a role already: 市场专员*. */
function titleOf(person: StaffPerson | undefined): string | null {
  if (!person) return null
  if (person.title.trim()) return person.title.trim()
  const role = person.name.replaceAll(/[*＊]/g, '').trim()
  return person.hasAccount || role.length < 2 ? null : role
}

function leadOf(id: string, { planOwnerId, executionLeadId }: Leads): TemplateRole['leads'] {
  if (id === planOwnerId) return id === executionLeadId ? 'both' : 'planOwner'
  return id === executionLeadId ? 'executionLead' : null
}

/** Who a role probably is: who had it last time, who has it as a title, or who answers for its department. */
export function likelyPerson(
  role: Pick<TemplateRole, 'name' | 'department'>,
  { people, departments }: Pick<Staff, 'people' | 'departments'>,
  remembered: ReadonlyMap<string, string>,
): string | null {
  const here = new Set(people.map(({ id }) => id))
  const before = remembered.get(role.name)
  if (before !== undefined && here.has(before)) return before
  const plain = role.name.replace(/ \d+$/, '')
  const titled = people.filter(({ title }) => title.trim() === plain)
  const turn = Number(/ (\d+)$/.exec(role.name)?.[1] ?? 1) - 1
  if (titled.length > turn) return titled[turn]!.id
  const contact = departments.find(({ name }) => name === role.department)?.contactId ?? null
  return contact !== null && here.has(contact) ? contact : null
}
