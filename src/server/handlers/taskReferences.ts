import { Problem } from '#domain/problem.ts'
import type { TaskPatch } from '#domain/progress.ts'
import type { Task } from '#domain/task.ts'
import type { CampaignContext } from '../context.ts'
import { idsInUse } from '../queries/references.ts'

/** Why `field` of `task` can't have `value`, or null. */
export type TaskReferenceCheck = (task: Task, field: keyof TaskPatch, value: unknown) => Problem | null

/**
 * Refuses phases of other campaigns, people of other workspaces, and what was removed, cell by cell; what a task points to already may
 * stay. Asks the database once for all of `patches`.
 */
export async function taskReferenceCheck(
  { tx, who, campaign }: CampaignContext,
  patches: TaskPatch[],
): Promise<TaskReferenceCheck> {
  const phases = idsIn(patches.map(({ phaseId }) => phaseId))
  const people = idsIn(
    patches.flatMap(({ ownerId, reviewerId, collaboratorIds = [] }) => [ownerId, reviewerId, ...collaboratorIds]),
  )
  const phaseIds = phases.length > 0 ? await idsInUse(tx, who.workspaceId, 'phase', phases, campaign.id) : new Set()
  const milestones = idsIn(patches.map(({ milestoneId }) => milestoneId))
  const milestoneIds =
    milestones.length > 0 ? await idsInUse(tx, who.workspaceId, 'milestone', milestones, campaign.id) : new Set()
  const personIds = people.length > 0 ? await idsInUse(tx, who.workspaceId, 'person', people, null) : new Set()
  const known: Partial<Record<keyof TaskPatch, Set<unknown>>> = {
    phaseId: phaseIds,
    milestoneId: milestoneIds,
    ownerId: personIds,
    reviewerId: personIds,
    collaboratorIds: personIds,
  }
  return (task, field, value) => {
    const ids = known[field]
    if (!ids || field === 'status' || value === null || value === undefined) return null
    const earlier = [task[field]].flat()
    const isKnown = [value].flat().every((id) => ids.has(id) || earlier.includes(id as never))
    return isKnown ? null : new Problem('unknownReference', { field }, { field })
  }
}

function idsIn(given: (string | null | undefined)[]): string[] {
  return [...new Set(given.filter((id) => id !== null && id !== undefined))]
}
