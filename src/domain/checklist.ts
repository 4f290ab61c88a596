import type { Day } from './day.ts'

export interface ChecklistItem {
  id: string
  taskId: string
  position: number
  name: string
  /** Who ticked it and when; null while it is open. */
  doneById: string | null
  doneOn: Day | null
}

export interface ChecklistCount {
  done: number
  all: number
}

/** How many items of each task are ticked, by task; tasks without a checklist are not in it. */
export function checklistCounts(items: Iterable<ChecklistItem>): Map<string, ChecklistCount> {
  const counts = new Map<string, ChecklistCount>()
  for (const { taskId, doneOn } of items) {
    const count = counts.get(taskId) ?? { done: 0, all: 0 }
    counts.set(taskId, { done: count.done + (doneOn ? 1 : 0), all: count.all + 1 })
  }
  return counts
}

export function checklistOf(items: Iterable<ChecklistItem>, taskId: string): ChecklistItem[] {
  return [...items].filter((item) => item.taskId === taskId).toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
}
