import type { Milestone } from '#domain/milestone.ts'

/** By day; those without one last. */
export function byDueDate(milestones: Iterable<Milestone>): Milestone[] {
  return [...milestones].toSorted(
    (a, b) => (a.dueDate ?? '9999').localeCompare(b.dueDate ?? '9999') || a.name.localeCompare(b.name, 'zh-CN'),
  )
}
