import type { Day } from './day.ts'
import { addDays } from './day.ts'
import type { TaskPatch } from './progress.ts'
import type { Task, TaskStatus } from './task.ts'
import { taskStatus } from './task.ts'

/** One thing that is done to many tasks at once. */
export type BulkEdit =
  | { kind: 'ownerId' | 'reviewerId' | 'phaseId'; id: string | null }
  | { kind: 'addCollaborator'; id: string }
  | { kind: 'status'; status: TaskStatus }
  | { kind: 'shift'; days: number }

/** What the edit changes of this task, or null where it changes nothing. */
export function bulkPatch(task: Task, edit: BulkEdit, today: Day): TaskPatch | null {
  switch (edit.kind) {
    case 'ownerId':
    case 'reviewerId':
    case 'phaseId':
      return task[edit.kind] === edit.id ? null : { [edit.kind]: edit.id }
    case 'addCollaborator':
      if (task.ownerId === edit.id || task.collaboratorIds.includes(edit.id)) return null
      return { collaboratorIds: [...task.collaboratorIds, edit.id] }
    case 'status':
      return taskStatus(task, today) === edit.status ? null : { status: edit.status }
    case 'shift':
      return shifted(task, edit.days)
  }
}

function shifted({ plannedStart, plannedFinish }: Task, days: number): TaskPatch | null {
  if (days === 0 || (!plannedStart && !plannedFinish)) return null
  return {
    ...(plannedStart && { plannedStart: addDays(plannedStart, days) }),
    ...(plannedFinish && { plannedFinish: addDays(plannedFinish, days) }),
  }
}
