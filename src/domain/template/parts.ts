import { sameValue } from '../change.ts'
import type { TemplateContent } from './template.ts'

/** The lists of a template that are edited piece by piece. */
export const keyedLists = ['roles', 'phases', 'milestones', 'tasks', 'goals', 'kpis'] as const
export type KeyedList = (typeof keyedLists)[number]

type Piece<L extends KeyedList> = TemplateContent[L][number]

export interface TemplateEdit {
  /** Pieces that are new or changed; a new one stands below the others of its list (a task below those of its phase). */
  put?: { [L in KeyedList]?: readonly Piece<L>[] | undefined } | undefined
  remove?: { [L in KeyedList]?: readonly string[] | undefined } | undefined
  links?: TemplateContent['links'] | undefined
  rhythm?: TemplateContent['rhythm'] | undefined
  dayZero?: TemplateContent['dayZero'] | undefined
  launch?: string | null | undefined
  from?: string | undefined
  until?: string | undefined
  countsDaysOff?: boolean | undefined
}

/** The content after `edit`; what referred to a removed piece refers to nothing. */
export function editContent(content: TemplateContent, { put = {}, remove = {}, ...plain }: TemplateEdit): TemplateContent {
  const given = Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined))
  const edited = { ...content, ...given } as TemplateContent
  for (const list of keyedLists) {
    const pieces = (put[list] ?? []) as readonly { key: string }[]
    const gone = new Set(remove[list] ?? [])
    const next = new Map(pieces.map((piece) => [piece.key, piece]))
    const kept = (edited[list] as { key: string }[]).filter(({ key }) => !gone.has(key))
    const known = new Set(kept.map(({ key }) => key))
    const rows = [...kept.map((row) => next.get(row.key) ?? row), ...pieces.filter(({ key }) => !known.has(key))]
    Object.assign(edited, { [list]: rows })
  }
  return withoutDangling(edited, remove)
}

function withoutDangling(content: TemplateContent, remove: NonNullable<TemplateEdit['remove']>): TemplateContent {
  const gone = (list: KeyedList) => new Set(remove[list] ?? [])
  const [roles, phases, milestones, tasks, kpis] = [
    gone('roles'),
    gone('phases'),
    gone('milestones'),
    gone('tasks'),
    gone('kpis'),
  ]
  const unless = (removed: ReadonlySet<string>, key: string | null) => (key !== null && removed.has(key) ? null : key)
  return {
    ...content,
    launch: unless(milestones, content.launch),
    dayZero: content.launch !== null && milestones.has(content.launch) ? 'start' : content.dayZero,
    departments: content.departments.map((row) => ({ ...row, contact: unless(roles, row.contact) })),
    tasks: content.tasks.map((task) => ({
      ...task,
      phase: unless(phases, task.phase),
      role: unless(roles, task.role),
      reviewer: unless(roles, task.reviewer),
      helpers: task.helpers.filter((key) => !roles.has(key)),
      milestone: unless(milestones, task.milestone),
    })),
    links: content.links.filter(({ from, to }) => !tasks.has(from) && !tasks.has(to)),
    goals: content.goals.map((goal) => ({ ...goal, kpi: unless(kpis, goal.kpi) })),
    kpis: content.kpis.map((kpi) => ({
      ...kpi,
      owner: unless(roles, kpi.owner),
      phaseShares: Object.fromEntries(Object.entries(kpi.phaseShares).filter(([key]) => !phases.has(key))),
    })),
  }
}

/** What differs between two states, by the name of each piece: `tasks t3`, `launch`. */
export function partsChanged(before: TemplateContent, after: TemplateContent): Map<string, unknown> {
  const changed = new Map<string, unknown>()
  const lists: readonly string[] = keyedLists
  for (const field of Object.keys(after) as (keyof TemplateContent)[]) {
    if (!lists.includes(field)) {
      if (!sameValue(before[field], after[field])) changed.set(field, after[field])
      continue
    }
    const [old, next] = [before, after].map(
      (content) => new Map((content[field] as { key: string }[]).map((row) => [row.key, row])),
    ) as [Map<string, unknown>, Map<string, unknown>]
    for (const key of new Set([...old.keys(), ...next.keys()]))
      if (!sameValue(old.get(key), next.get(key))) changed.set(`${field} ${key}`, next.get(key) ?? null)
  }
  return changed
}
