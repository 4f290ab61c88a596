import { v7 as newId } from 'uuid'
import { api } from '../../api.ts'
import type { Finding } from './PlanCheck.tsx'

type Fix = NonNullable<Finding['fix']>

/** Puts several findings right: tasks in one write, so that one undo takes it back, the others one by one. */
export function applyFixes(campaignId: string, fixes: readonly Fix[]): (() => ReturnType<typeof applyFix>)[] {
  const edits = fixes.filter(({ noun, patch }) => noun === 'task' && patch)
  const others = fixes.filter((fix) => !edits.includes(fix))
  const update = edits.map(({ id = '', patch }) => ({ taskId: id, patch: patch! }))
  return [
    ...(update.length > 0 ? [() => api.tasks.batch({ campaignId, update })] : []),
    ...others.map((fix) => () => applyFix(campaignId, fix)),
  ]
}

/** Puts a finding right by the operation that a person would use, so that it can be undone like any edit. */
export function applyFix(campaignId: string, { noun, id = '', patch, create, remove }: Fix) {
  if (create)
    return api.tasks.batch({ campaignId, create: [{ id: newId(), ...create }] } as Parameters<typeof api.tasks.batch>[0])
  if (remove) return api.phases.remove({ campaignId, phaseId: id })
  switch (noun) {
    case 'task':
      return api.tasks.update({ campaignId, taskId: id, ...patch })
    case 'phase':
      return api.phases.update({ campaignId, phaseId: id, ...patch })
    case 'goal':
      return api.goals.update({ campaignId, goalId: id, ...patch })
    case 'milestone':
      return api.milestones.update({ campaignId, milestoneId: id, ...patch })
    case 'participant':
      return api.participants.update({ campaignId, participantId: id, ...patch })
  }
}
