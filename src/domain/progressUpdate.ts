import type { Day } from './day.ts'

/** What was said about a task for one day; one per task and day, a second one corrects it. */
export interface ProgressUpdate {
  id: string
  taskId: string
  day: Day
  percentComplete: number | null
  quantityDone: number | null
  note: string
  authorId: string
}

/** Whether an entry for `day` speaks of the present: nothing newer is known. An older one corrects its own day alone. */
export function speaksOfPresent(day: Day, recorded: readonly ProgressUpdate[]): boolean {
  return recorded.every((update) => update.day <= day)
}
