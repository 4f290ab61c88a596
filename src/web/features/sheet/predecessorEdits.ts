import { v7 as newId } from 'uuid'
import type { Predecessor } from '#domain/dependencyText.ts'
import { api } from '../../api.ts'
import type { PlanStore } from '../../plan/planStore.ts'
import type { Edit, Refusal } from '../../ui/grid/types.ts'
import { refusalSentence } from '../../useSubmit.ts'
import type { AddedLine } from './useSheetEditing.ts'

const COLUMN = 'predecessors'

export interface PredecessorEdit {
  taskId: string
  value: unknown
}

/** Takes the cells of 前置任务 out of a gesture: they are links between tasks, not fields of one. */
export function withoutPredecessors(edits: readonly Edit[], added: readonly AddedLine[]) {
  const links: PredecessorEdit[] = [
    ...edits.flatMap((edit) =>
      edit.column === COLUMN ? [{ taskId: edit.key, value: 'value' in edit ? edit.value : null }] : [],
    ),
    ...added.flatMap(({ id, values }) => (COLUMN in values ? [{ taskId: id, value: values[COLUMN] }] : [])),
  ]
  return {
    links,
    edits: edits.filter(({ column }) => column !== COLUMN),
    added: added.map((line) => ({
      ...line,
      values: Object.fromEntries(Object.entries(line.values).filter(([column]) => column !== COLUMN)),
    })),
  }
}

/** Saves what tasks wait for as one event, and answers what could not be taken, cell by cell. */
export async function savePredecessors(
  store: PlanStore,
  links: readonly PredecessorEdit[],
  unreachable: string,
): Promise<Refusal[]> {
  const tasks = links
    .filter(({ taskId }) => store.getTask(taskId))
    .map(({ taskId, value }) => ({ taskId, predecessors: Array.isArray(value) ? (value as Predecessor[]) : [] }))
  if (tasks.length === 0) return []
  try {
    const { eventId, refused } = await api.dependencies.setPredecessors({ campaignId: store.campaignId, tasks }, { key: newId() })
    if (eventId) store.remember(eventId)
    await store.pull()
    return refused.map(({ taskId, message }) => ({ key: taskId, column: COLUMN, reason: message }))
  } catch (error) {
    const reason = refusalSentence(error, unreachable)
    return tasks.map(({ taskId }) => ({ key: taskId, column: COLUMN, reason }))
  }
}
