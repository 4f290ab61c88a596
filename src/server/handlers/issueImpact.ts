import { addDays } from '#domain/day.ts'
import type { Issue } from '#domain/issue.ts'
import { impactInHindsight } from '#domain/kpi/issueImpact.ts'
import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'
import type { CampaignContext } from '../context.ts'
import { outlookOfCampaign } from './kpiOutlooks.ts'

type IssueImpact = OutputOf<Operations['issues']['impact']>['impact']

/**
 * Predicted against actual: what the KPI came to in the issue's phase, against what was to come without it. That is its target, as people
 * mean it when they say 比计划少两成; where there is none, what was forecast the day before the issue was raised.
 */
export async function impactOfIssue(context: CampaignContext, issue: Issue): Promise<IssueImpact> {
  const { impactKpiId, impactPercent, recoveryPercent } = issue
  if (impactKpiId === null || impactPercent === null) return null
  const now = await resultOf(context, issue, context.today)
  if (!now) return null
  const isOver = now.end !== null && now.end < context.today
  const actual = isOver ? now.toDate : (now.expected ?? now.toDate)
  const expectedWithout = now.target ?? (await resultOf(context, issue, addDays(issue.raisedOn, -1)))?.expected ?? null
  if (expectedWithout === null || actual === null) return null
  const recovered = Number(impactPercent) + Number(recoveryPercent ?? 0)
  return {
    unit: now.unit,
    against: now.target === null ? ('forecast' as const) : ('target' as const),
    expectedWithout,
    predictedRecovered: impactInHindsight({ percent: recovered, expectedWithout, actual }).predicted,
    ...impactInHindsight({ percent: Number(impactPercent), expectedWithout, actual }),
    isOver,
  }
}

/** The issue's phase of the KPI, or all of it. */
async function resultOf(context: CampaignContext, { impactKpiId, impactPhaseId }: Issue, asOf: string) {
  const outlook = (await outlookOfCampaign(context, asOf)).kpis.find(({ kpiId }) => kpiId === impactKpiId)
  if (!outlook) return null
  const { unit, target, toDate, forecast, period } = outlook
  if (impactPhaseId === null)
    return { unit, target, toDate: toDate?.value ?? null, expected: forecast?.total ?? null, end: period?.end ?? null }
  const phase = outlook.phases.find(({ phaseId }) => phaseId === impactPhaseId)
  return phase ? { unit, ...phase } : null
}
