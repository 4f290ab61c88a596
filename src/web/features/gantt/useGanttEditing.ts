import { useCallback } from 'react'
import { api } from '../../api.ts'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { useMoveDates } from '../../plan/useMoveDates.ts'
import { dayOf } from '../../ui/gantt/days.ts'
import type { LinkType } from '../../ui/gantt/links.ts'
import type { Span } from '../../ui/gantt/scale.ts'
import { milestoneIdOf } from '../../plan/ganttLines.ts'

/** What a hand on the chart does to the plan. On a phone it does nothing: a finger scrolls. */
export function useGanttEditing(isReadOnly: boolean) {
  const { campaign, role } = usePlan()
  const { mayMoveTask, mayMoveMilestones, moveTask, moveMilestone, write, error } = useMoveDates()
  const mayMove = useCallback(
    (key: string): boolean => !isReadOnly && (milestoneIdOf(key) === null ? mayMoveTask(key) : mayMoveMilestones),
    [isReadOnly, mayMoveTask, mayMoveMilestones],
  )
  const move = (key: string, { start, finish }: Span): void => {
    const milestoneId = milestoneIdOf(key)
    if (milestoneId === null) moveTask(key, { plannedStart: dayOf(start), plannedFinish: dayOf(finish) })
    else moveMilestone(milestoneId, dayOf(start))
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
