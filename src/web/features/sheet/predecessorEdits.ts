import { v7 as newId } from 'uuid'
import type { Predecessor } from '#domain/dependencyText.ts'
import { api } from '../../api.ts'
import type { PlanStore } from '../../plan/planStore.ts'
import type { Refusal } from '../../ui/grid/types.ts'
import { refusalSentence } from '../../useSubmit.ts'
import type { PredecessorEdit } from './predecessorLines.ts'
import { COLUMN } from './predecessorLines.ts'

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
