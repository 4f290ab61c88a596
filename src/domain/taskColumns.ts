import type { Task } from './task.ts'
import { blankTask } from './taskEdit.ts'

type Field = Exclude<keyof Task, 'id'>

/** Many tasks as one list a field, all in the same order: a third of what rows take. A field that is blank in every task is null. */
export type TaskColumns = { id: string[] } & { [F in Field]: Task[F][] | null }

/** What each field is in a task of which nothing is said. */
export const blankFields = Object.entries(blankTask('', 0)).filter(([field]) => field !== 'id') as [Field, Task[Field]][]

export function tasksOfColumns(columns: TaskColumns): Task[] {
  const tasks = columns.id.map((id) => blankTask(id, 0))
  for (const [field] of blankFields) {
    columns[field]?.forEach((value, at) => {
      ;(tasks[at] as unknown as Record<Field, unknown>)[field] = value
    })
  }
  return tasks
}
