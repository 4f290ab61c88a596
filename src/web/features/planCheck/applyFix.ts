import { v7 as newId } from 'uuid'
import { api } from '../../api.ts'
import type { Finding } from './PlanCheck.tsx'

/** Puts a finding right by the operation that a person would use, so that it can be undone like any edit. */
export function applyFix(campaignId: string, { noun, id = '', patch, create, remove }: NonNullable<Finding['fix']>) {
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
