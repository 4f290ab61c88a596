import { rolesOf } from './columns.ts'
import type { FoundParticipant, FoundTask } from './draft.ts'
import type { Line, Table } from './outline.ts'
import { looksLikeOwner } from './owners.ts'
import { nameIn, slicePassage, spanOf, splitPassage, trimPassage } from './passage.ts'
import type { Passage } from './passage.ts'
import type { PlanContext } from './planContext.ts'
import { isLine, sectionOf } from './sections.ts'
import { labelIn } from './titles.ts'
import { isAside } from './topics.ts'
import { roleLabel } from './words/people.ts'

/** People, departments and partners with the roles that the text gives them; then the owners of tasks who are not among them. */
export function findParticipants(context: PlanContext, tasks: FoundTask[]): FoundParticipant[] {
  const stated = context.outline.blocks.flatMap((block) => (isLine(block) ? readLine(context, block) : readTable(context, block)))
  const owners = tasks.flatMap(({ owner, from, to, quote, doubts }) =>
    owner === null ? [] : [{ name: owner, role: null, from, to, quote, doubts }],
  )
  const all = [...stated, ...owners]
  return all.filter(({ name }, index) => all.findIndex((other) => other.name === name) === index)
}

/** A role that a label gives: `主办：`, `组长`, `Author(s)`. */
function isRoleLabel(label: string): boolean {
  return roleLabel.test(label) || roleLabel.test(label.replace(/\([^()]*\)$/, ''))
}

function readLine(context: PlanContext, line: Line): FoundParticipant[] {
  if (isAside(sectionOf(line))) return []
  const label = labelIn(line.passage.text)
  const parent = line.parents.at(-1)
  if (label !== undefined && isRoleLabel(label))
    return splitPassage(line.passage, /[;。]/g).flatMap((part) => readRole(context, part))
  if (!parent?.heading || line.heading) return []
  const above = parent.passage.text.replace(/:$/, '')
  if (label === undefined && isRoleLabel(above) && line.passage.text.length <= 30) return readNames(context, line.passage, above)
  if (sectionOf(line) !== 'participants' || (parent.topic !== 'participants' && !isRoleLabel(above))) return []
  const name = label === undefined ? line.passage : slicePassage(line.passage, 0, line.passage.text.indexOf(':'))
  const isListed = label !== undefined && /人力|人员|团队|部门|组织|\bteam|people/i.test(above)
  if (name.text.length > 16 || !(looksLikeOwner(name.text) || isListed)) return []
  const role = label === undefined ? null : nameIn(trimPassage(slicePassage(line.passage, line.passage.text.indexOf(':'))))
  return [{ ...context.quote(line), name: nameIn(trimPassage(name)), role }]
}

/** `主任：周文斌`. */
function readRole(context: PlanContext, part: Passage): FoundParticipant[] {
  const role = labelIn(trimPassage(part).text)
  return role === undefined ? [] : readNames(context, slicePassage(part, part.text.indexOf(':') + 1), role)
}

function readNames(context: PlanContext, passage: Passage, role: string): FoundParticipant[] {
  return splitPassage(passage, /[、,]|\s+and\s+/g).flatMap((part) => {
    const name = trimPassage(part)
    const isName = name.text.length >= 2 && name.text.length <= 30 && !/^(?:N\/A|无|待定)$/i.test(name.text)
    return isName ? [{ ...context.quote(spanOf(name)), name: nameIn(name).replace(/\s+[\d*\s-]{6,}$/, ''), role }] : []
  })
}

function readTable(context: PlanContext, table: Table): FoundParticipant[] {
  const roles = rolesOf(table)
  const person = roles.indexOf('person') === -1 ? roles.indexOf('name') : roles.indexOf('person')
  const role = roles.indexOf('role')
  if (person === -1 || role === -1) return []
  return table.rows.flatMap((row) => {
    const name = row.cells[person]
    return name && name.text !== ''
      ? [{ ...context.quote(row), name: nameIn(name), role: row.cells[role] ? nameIn(row.cells[role]) : null }]
      : []
  })
}
