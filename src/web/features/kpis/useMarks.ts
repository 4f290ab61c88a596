import { useMemo } from 'react'
import type { ChartMark } from '#chart/timeChart.ts'
import type { Day } from '#domain/day.ts'
import type { Milestone } from '#domain/milestone.ts'
import { milestoneState } from '#domain/milestone.ts'
import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { useRead } from '../../reads.ts'
import { useSession } from '../../session/SessionProvider.tsx'

export type DayMark = Omit<ChartMark, 'x'> & { day: Day }

/** What happened beside the numbers: milestones, met or missed, and the issues that say what they cost this KPI. */
export function useMarks(kpiId: string): DayMark[] {
  const { milestones, campaign } = usePlan()
  const issues = useRead('issues', 'list', { campaignId: campaign.id }).data?.issues
  const { today } = useSession()
  return useMemo(
    () => [...[...milestones.values()].flatMap((milestone) => markOf(milestone, today)), ...issueMarks(issues ?? [], kpiId)],
    [milestones, issues, kpiId, today],
  )
}

function markOf(milestone: Milestone, today: Day): DayMark[] {
  if (milestone.dueDate === null) return []
  const state = milestoneState(milestone, today)
  const role = state === 'missed' ? 'markWarning' : state.startsWith('reached') ? 'markReached' : 'mark'
  return [{ day: milestone.dueDate, form: 'diamond', role, label: milestone.name }]
}

type Issue = OutputOf<Operations['issues']['list']>['issues'][number]

function issueMarks(issues: readonly Issue[], kpiId: string): DayMark[] {
  return issues
    .filter(({ impactKpiId }) => impactKpiId === kpiId)
    .map(({ raisedOn, description }) => ({
      day: raisedOn,
      form: 'triangle',
      role: 'markWarning',
      label: description.slice(0, 80),
    }))
}
