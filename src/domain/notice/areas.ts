import type { NoticeArea, NoticeKind, Urgency } from './kinds.ts'
import { kindOf, urgencies } from './kinds.ts'

/** The most that a person wants of an area. */
export const areaChoices = ['usual', 'digest', 'inboxOnly', 'off'] as const
export type AreaChoice = (typeof areaChoices)[number]
export type AreaChoices = Partial<Record<NoticeArea, AreaChoice>>

/** How urgent a notice of this kind is for somebody who set this, or null where they want to hear nothing of it. */
export function urgencyFor(kind: NoticeKind, areas: AreaChoices): Urgency | null {
  const { urgency, area } = kindOf(kind)
  const most = areas[area] ?? 'usual'
  if (most === 'off') return null
  if (most === 'usual') return urgency
  return urgencies[Math.max(urgencies.indexOf(urgency), urgencies.indexOf(most))]!
}
