import { useCallback } from 'react'
import type { Day } from '#domain/day.ts'
import { refuseTaskEdit } from '#domain/taskEdit.ts'
import { api } from '../api.ts'
import { usePlan, usePlanStore } from './PlanProvider.tsx'
import { useCampaignWrite } from './useCampaignWrite.ts'
import type { PlannedDates } from './useReplan.ts'
import { useReplan } from './useReplan.ts'
import { usePlanPerson } from './usePlanPerson.ts'

/** Dates moved by hand, on whatever they are drawn: whose they are to move, and what the move means. */
export function useMoveDates() {
  const store = usePlanStore()
  const { campaign, role } = usePlan()
  const person = usePlanPerson()
  const replan = useReplan()
  const { write, error } = useCampaignWrite()
  const mayMoveTask = useCallback(
    (taskId: string): boolean => {
      const task = store.getTask(taskId)
      return task !== undefined && refuseTaskEdit(task, 'plannedStart', { role, personId: person.id }) === null
    },
    [store, role, person.id],
  )
  const moveMilestone = (milestoneId: string, dueDate: Day): void =>
    void write(() => api.milestones.update({ campaignId: campaign.id, milestoneId, dueDate, basedOn: store.getPlan()!.revision }))
  return {
    mayMoveTask,
    mayMoveMilestones: role === 'lead',
    moveTask: (taskId: string, dates: PlannedDates): void => void replan(taskId, dates),
    moveMilestone,
    write,
    error,
  }
}
