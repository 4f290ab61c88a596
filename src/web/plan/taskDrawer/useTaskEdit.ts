import { useState } from 'react'
import type { TaskPatch } from '#domain/progress.ts'
import type { Task } from '#domain/task.ts'
import { refuseTaskEdit } from '#domain/taskEdit.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { usePlan, usePlanStore } from '../PlanProvider.tsx'
import type { RefusedCell } from '../planStore.ts'
import { usePlanPerson } from '../usePlanPerson.ts'

export type TaskField = keyof TaskPatch

export interface TaskEdit {
  /** Shows the change at once and sends it; false where it was refused, with the sentence at its field. */
  edit(patch: TaskPatch, basedOn?: number): Promise<boolean>
  /** The revision that is on the screen now. */
  revision(): number
  refusal(field: TaskField): string | undefined
  /** Whether this person may change the field at all. */
  may(field: TaskField, patch?: TaskPatch): boolean
}

/** Edits of one task, field by field, by the same rules as in the sheet. */
export function useTaskEdit(task: Task): TaskEdit {
  const store = usePlanStore()
  const { role } = usePlan()
  const person = usePlanPerson()
  const { sheet, forms } = useMessages()
  const [sentences, setSentences] = useState<Partial<Record<string, string | undefined>>>({})
  const say = (about: typeof sentences) => setSentences((before) => ({ ...before, ...about }))
  const sentence = ({ code, theirs, message }: RefusedCell) =>
    code === 'conflict' && typeof theirs === 'string' ? forms.changedMeanwhile(theirs) : message
  const edit = async (patch: TaskPatch, basedOn?: number): Promise<boolean> => {
    const names = Object.keys(patch)
    say(Object.fromEntries(names.map((field) => [field, undefined])))
    if (patch.name?.trim() === '') {
      say({ name: sheet.nameNeeded })
      return false
    }
    const refused = await store.edit({ update: [{ taskId: task.id, patch }] }, basedOn)
    // what follows from the edit may be what is refused; the person looks at the field that they touched
    const fieldOf = (field: string | null) => (field !== null && field in patch ? field : names[0]!)
    say(Object.fromEntries(refused.map((cell) => [fieldOf(cell.field), sentence(cell)])))
    return refused.length === 0
  }
  return {
    edit,
    revision: () => store.getPlan()!.revision,
    refusal: (field) => sentences[field],
    may: (field, patch) => refuseTaskEdit(task, field, { role, personId: person.id }, patch) === null,
  }
}
