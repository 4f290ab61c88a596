import type { Day } from './day.ts'
import { Problem } from './problem.ts'
import type { TaskPatch } from './progress.ts'
import { applyTaskPatch, percentOfCount } from './progress.ts'
import type { Task, TaskStatus } from './task.ts'

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

export function blankUpdate(id: string, taskId: string, day: Day, authorId: string): ProgressUpdate {
  return { id, taskId, day, authorId, percentComplete: null, quantityDone: null, note: '' }
}

export interface ProgressSaid {
  status?: TaskStatus
  percentComplete?: number
  quantityDone?: number
  note?: string
}

type Entry = Pick<ProgressUpdate, 'percentComplete' | 'quantityDone' | 'note'>

/**
 * What is said about `day` moves the task where nothing newer is known. Otherwise it corrects the record of that day alone.
 * `entry` holds the fields of that record which it sets. Throws a `Problem` where it contradicts the evidence or the calendar.
 */
export function recordProgress(
  task: Task,
  says: ProgressSaid,
  { day, today, recorded }: { day: Day; today: Day; recorded: readonly ProgressUpdate[] },
): { next: Task; entry: Partial<Entry>; isCorrection: boolean } {
  if (day > today) throw new Problem('progressInFuture', { day }, { field: 'day' })
  if (isCorrection(task, day, today, lastDayOf(recorded)))
    return { next: task, entry: correction(task, says, day), isCorrection: true }
  const { note, ...facts } = says
  const patch: TaskPatch = { ...facts, ...(note !== undefined && { statusNote: note }) }
  const next = applyTaskPatch(task, patch, { today: day })
  const { percentComplete, quantityDone } = next
  return { next, entry: { percentComplete, quantityDone, ...(note !== undefined && { note }) }, isCorrection: false }
}

/**
 * Whether what is said about `day` leaves the task as it is, given the last day that was recorded. Progress that no dated record accounts
 * for was true when it was entered, which is taken for today.
 */
export function isCorrection(task: Task, day: Day, today: Day, lastRecorded: Day | null): boolean {
  if (lastRecorded !== null && lastRecorded > day) return true
  return day !== today && lastRecorded === null && hasProgress(task)
}

function lastDayOf(recorded: readonly ProgressUpdate[]): Day | null {
  return recorded.reduce<Day | null>((last, { day }) => (last === null || day > last ? day : last), null)
}

function hasProgress({ actualStart, actualFinish, percentComplete, quantityDone }: Task): boolean {
  return actualStart !== null || actualFinish !== null || percentComplete > 0 || (quantityDone ?? 0) > 0
}

function correction(task: Task, { status, percentComplete, quantityDone, note }: ProgressSaid, day: Day): Partial<Entry> {
  if (status !== undefined) throw new Problem('statusIsOfToday', { day }, { field: 'status' })
  const said = { ...(percentComplete !== undefined && { percentComplete }), ...(note !== undefined && { note }) }
  if (quantityDone === undefined) return said
  if (task.quantityPlanned === null) throw new Problem('countWithoutPlan', {}, { field: 'quantityDone' })
  return { ...said, quantityDone, percentComplete: percentOfCount(quantityDone, task.quantityPlanned) }
}
