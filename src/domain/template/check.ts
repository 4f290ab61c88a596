import { findCircle } from '../schedule/circle.ts'
import { Problem } from '../problem.ts'
import { compareOffsets, readOffset } from './offset.ts'
import type { TemplateContent } from './template.ts'

export const MOST_TEMPLATE_TASKS = 5000

/** Throws where a template contradicts itself: two pieces of one key, something that points to nothing, an end before its start, a circle. */
export function refuseContradictions(content: TemplateContent): void {
  if (content.tasks.length > MOST_TEMPLATE_TASKS) throw new Problem('templateTooLong', { most: MOST_TEMPLATE_TASKS })
  const { roles, phases, milestones, tasks, goals, kpis } = content
  for (const rows of [roles, phases, milestones, tasks, goals, kpis]) refuseTwice(rows)
  refuseUnknown(content)
  refuseBackwards(content)
  const nameOf = (key: string) => tasks.find((task) => task.key === key)?.name ?? key
  const circle = findCircle(content.links.map(({ from, to }) => ({ predecessorId: from, successorId: to })))
  if (circle) throw new Problem('templateCircle', { circle: [...circle, circle[0]!].map(nameOf).join(' → ') })
}

function refuseTwice(rows: readonly { key: string }[]): void {
  const seen = new Set<string>()
  for (const { key } of rows) {
    if (seen.has(key)) throw new Problem('templateKeyTwice', { key })
    seen.add(key)
  }
}

function refuseUnknown({ launch, roles, departments, phases, milestones, tasks, links, goals, kpis }: TemplateContent): void {
  const known = (rows: readonly { key: string }[]) => new Set(rows.map(({ key }) => key))
  const [role, phase, milestone, task, kpi] = [known(roles), known(phases), known(milestones), known(tasks), known(kpis)]
  const need = (keys: ReadonlySet<string>, key: string | null, name: string) => {
    if (key !== null && !keys.has(key)) throw new Problem('templateUnknownKey', { key, name })
  }
  need(milestone, launch, 'launch')
  for (const { name, contact } of departments) need(role, contact, name)
  for (const { name, phase: at, role: owner, helpers, reviewer, milestone: due } of tasks) {
    need(phase, at, name)
    need(milestone, due, name)
    for (const key of [owner, reviewer, ...helpers]) need(role, key, name)
  }
  for (const { from, to } of links) {
    need(task, from, to)
    need(task, to, from)
  }
  for (const { metric, kpi: key } of goals) need(kpi, key, metric)
  for (const { metric, owner, phaseShares } of kpis) {
    need(role, owner, metric)
    for (const key of Object.keys(phaseShares)) need(phase, key, metric)
  }
}

function refuseBackwards({ from, until, phases, tasks, milestones, launch }: TemplateContent): void {
  refuseEnd(from, until, 'period', true)
  for (const phase of phases) refuseEnd(phase.from, phase.until, phase.name, true)
  for (const { start, finish, name } of tasks) refuseEnd(start, finish, name, false)
  const day = milestones.find(({ key }) => key === launch)
  if (launch !== null && day?.due === null) throw new Problem('templateLaunchUndated', { name: day.name })
}

function refuseEnd(from: string | null, until: string | null, name: string, isExclusive: boolean): void {
  if (from === null || until === null || readOffset(from).unit !== readOffset(until).unit) return
  const order = compareOffsets(from, until)
  if (order > 0 || (isExclusive && order === 0)) throw new Problem('templateBackwards', { name, from, until })
}
