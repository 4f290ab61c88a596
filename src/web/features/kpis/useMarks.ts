import { useMemo } from 'react'
import type { ChartMark } from '#chart/timeChart.ts'
import type { Day } from '#domain/day.ts'
import { milestoneState } from '#domain/milestone.ts'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { useSession } from '../../session/SessionProvider.tsx'

export type DayMark = Omit<ChartMark, 'x'> & { day: Day }

/** What happened beside the numbers: milestones, by their form and whether they were met. */
export function useMarks(_kpiId: string): DayMark[] {
  const { milestones } = usePlan()
  const { today } = useSession()
  return useMemo(
    () =>
      [...milestones.values()].flatMap((milestone): DayMark[] => {
        if (milestone.dueDate === null) return []
        const state = milestoneState(milestone, today)
        const role = state === 'missed' ? 'markWarning' : state.startsWith('reached') ? 'markReached' : 'mark'
        return [{ day: milestone.dueDate, form: 'diamond', role, label: milestone.name }]
      }),
    [milestones, today],
  )
}
