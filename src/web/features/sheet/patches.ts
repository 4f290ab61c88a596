import type { TaskPatch } from '#domain/progress.ts'
import type { Task } from '#domain/task.ts'

/** The columns of table (二) and what can be shown beside them, in the order of the sheet. */
export const sheetColumns = [
  'name',
  'ownerId',
  'status',
  'lateness',
  'progress',
  'plannedStart',
  'plannedFinish',
  'actualStart',
  'actualFinish',
  'description',
  'statusNote',
  'issue',
  'countermeasure',
  'remarks',
  'predecessors',
  'expectedFinish',
  'baselineStart',
  'baselineFinish',
  'finishVariance',
  'delayReason',
  'deliverable',
  'acceptanceCriteria',
  'reviewerId',
] as const
export type SheetColumn = (typeof sheetColumns)[number]

/** Shown unless the user says otherwise: table (二) and lateness. */
export const usualColumns: readonly SheetColumn[] = sheetColumns.slice(0, sheetColumns.indexOf('expectedFinish'))

export type ProgressValue = Pick<TaskPatch, 'percentComplete' | 'quantityDone' | 'quantityPlanned' | 'quantityUnit'>

/** What an edit of one cell means for the task. `null` clears a cell. */
export function patchOf(column: string, value: unknown): TaskPatch {
  if (column === 'progress') return (value ?? { percentComplete: 0 }) as ProgressValue
  if (column === 'status') return { status: (value ?? 'notStarted') as NonNullable<TaskPatch['status']> }
  if (isDay(column) || column === 'ownerId' || column === 'reviewerId') return { [column]: value || null }
  return { [column]: typeof value === 'string' ? value : '' }
}

/** The column in which a field of a task shows, for marking it. */
export function columnOf(field: string | null): SheetColumn {
  if (field === 'percentComplete' || field?.startsWith('quantity')) return 'progress'
  if (field === 'isPaused' || field === 'isCancelled') return 'status'
  return (sheetColumns as readonly string[]).includes(field ?? '') ? (field as SheetColumn) : 'name'
}

/** Reads 80, 80%, 3/5, 4/5 商圈, or for a task with a count the bare number of what is done. */
export function readProgress(text: string, task: Pick<Task, 'quantityPlanned'> | undefined): ProgressValue | null {
  const typed = text.normalize('NFKC').trim()
  if (typed === '') return task?.quantityPlanned == null ? { percentComplete: 0 } : { quantityDone: 0 }
  const count = /^(\d+(?:\.\d+)?)\s*\/\s*(\d+(?:\.\d+)?)\s*(\D{0,10})$/.exec(typed)
  if (count && Number(count[2]) > 0)
    return {
      quantityDone: Number(count[1]),
      quantityPlanned: Number(count[2]),
      ...(count[3]?.trim() && { quantityUnit: count[3].trim() }),
    }
  const number = /^(\d+(?:\.\d+)?)\s*(%?)$/.exec(typed)
  if (!number) return null
  const value = Number(number[1])
  if (task?.quantityPlanned != null && number[2] !== '%') return { quantityDone: value }
  return value <= 100 ? { percentComplete: Math.round(value) } : null
}

function isDay(column: string): boolean {
  return /(?:Start|Finish)$/.test(column)
}
