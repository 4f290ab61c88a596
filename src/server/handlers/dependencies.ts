import { v7 as newId } from 'uuid'
import type { Change } from '#domain/change.ts'
import { changed, created, removed } from '#domain/change.ts'
import type { Dependency } from '#domain/dependency.ts'
import { refuseLinks } from '#domain/dependency.ts'
import { Problem } from '#domain/problem.ts'
import type { CampaignContext, Handlers } from '../context.ts'
import { allDependencies, dependenciesOfTasks, taskNames } from '../queries/dependencies.ts'
import { removeRow, rowOfCampaign } from './campaignRow.ts'
import { refuseConflicts } from './conflicts.ts'
import { decidePredecessors } from './predecessors.ts'
import { record } from './record.ts'
import { refuseTakenId } from './takenId.ts'

export const dependencies: Handlers<'dependencies'> = {
  create: async (context, { id = newId(), ...given }) => {
    await refuseTakenId(context, 'dependency', id)
    const dependency: Dependency = { id, kind: 'FS', lag: 0, lagUnit: 'day', ...given }
    const links = await allDependencies(context)
    await refuseUnlinkable(context, [...links, dependency], [dependency])
    return { id, ...(await record(context, 'dependencyCreated', [created('dependency', dependency)])) }
  },

  update: async (context, { dependencyId, basedOn, ...patch }) => {
    const row = (await rowOfCampaign(context, 'dependency', dependencyId)) as unknown as Dependency
    await refuseConflicts(context, dependencyId, basedOn, patch)
    const next = { ...row, ...patch }
    const others = (await allDependencies(context)).filter(({ id }) => id !== dependencyId)
    await refuseUnlinkable(context, [...others, next], [next])
    return record(context, 'dependencyChanged', [changed('dependency', row, patch)])
  },

  remove: (context, { dependencyId }) => removeRow(context, 'dependency', dependencyId),

  setPredecessors: async (context, { tasks }) => {
    const { changes, refused } = await decidePredecessors(context, tasks)
    return { ...(await record(context, 'predecessorsChanged', changes)), refused }
  },
}

async function refuseUnlinkable(context: CampaignContext, next: Dependency[], added: Dependency[]): Promise<void> {
  const names = await taskNames(context)
  for (const { predecessorId, successorId } of added)
    if (!names.has(predecessorId) || !names.has(successorId))
      throw new Problem('dependencyElsewhere', {}, { field: names.has(predecessorId) ? 'successorId' : 'predecessorId' })
  refuseLinks(next, added, (id) => names.get(id)!)
}

/** With a task go the links that lead to it and from it, so that undo brings them back together. */
export async function linksRemovedWith(context: CampaignContext, taskIds: string[]): Promise<Change[]> {
  if (taskIds.length === 0) return []
  return (await dependenciesOfTasks(context, taskIds)).map((id) => removed('dependency', id))
}

/** Links or tasks that come back may close a circle with what was linked since. Asked when they are back. */
export async function refuseCircleAfter(context: CampaignContext, changes: Change[]): Promise<void> {
  const touches = ({ noun, kind }: Change) =>
    (noun === 'dependency' && kind !== 'removed') || (noun === 'task' && kind === 'restored')
  if (!changes.some(touches)) return
  const links = await allDependencies(context)
  const touched = new Set(changes.map(({ id }) => id))
  await refuseUnlinkable(
    context,
    links,
    links.filter(({ id }) => touched.has(id)),
  )
}
