import { useCallback } from 'react'
import { refuseTaskEdit } from '#domain/taskEdit.ts'
import { api } from '../../api.ts'
import { usePlan, usePlanStore } from '../../plan/PlanProvider.tsx'
import { useCampaignWrite } from '../../plan/useCampaignWrite.ts'
import { useReplan } from '../../plan/useReplan.ts'
import { useSession } from '../../session/SessionProvider.tsx'
import { dayOf } from '../../ui/gantt/days.ts'
import type { LinkType } from '../../ui/gantt/links.ts'
import type { Span } from '../../ui/gantt/scale.ts'
import { milestoneIdOf } from './lines.ts'

/** What a hand on the chart does to the plan. On a phone it does nothing: a finger scrolls. */
export function useGanttEditing(isReadOnly: boolean) {
  const store = usePlanStore()
  const { campaign, role } = usePlan()
  const { person } = useSession()
  const replan = useReplan()
  const { write, error } = useCampaignWrite()
  const mayMove = useCallback(
    (key: string): boolean => {
      if (isReadOnly) return false
      if (milestoneIdOf(key) !== null) return role === 'lead'
      const task = store.getTask(key)
      return task !== undefined && refuseTaskEdit(task, 'plannedStart', { role, personId: person.id }) === null
    },
    [isReadOnly, store, role, person.id],
  )
  const move = (key: string, { start, finish }: Span): void => {
    const milestoneId = milestoneIdOf(key)
    if (milestoneId === null) void replan(key, { plannedStart: dayOf(start), plannedFinish: dayOf(finish) })
    else
      void write(() =>
        api.milestones.update({
          campaignId: campaign.id,
          milestoneId,
          dueDate: dayOf(start),
          basedOn: store.getPlan()!.revision,
        }),
      )
  }
  const link = (from: string, to: string, kind: LinkType): void => {
    if (milestoneIdOf(from) === null && milestoneIdOf(to) === null)
      void write(() => api.dependencies.create({ campaignId: campaign.id, predecessorId: from, successorId: to, kind }))
  }
  const unlink = (dependencyId: string): void => {
    if (role === 'lead') void write(() => api.dependencies.remove({ campaignId: campaign.id, dependencyId }))
  }
  return { mayMove, move, link, unlink, error }
}
