import type { FinishedKpi } from '#domain/closing/lessonPrompts.ts'
import type { CampaignContext } from '../context.ts'
import { outlookOfCampaign } from './kpiOutlooks.ts'

export interface KpiAtEnd extends FinishedKpi {
  attainment: number | null
  goalId: string | null
}

/** What each KPI came to: once, or once for each goal that it serves. */
export async function kpisAtEnd(context: CampaignContext): Promise<KpiAtEnd[]> {
  const { kpis } = await outlookOfCampaign(context, context.today)
  return kpis.map(({ kpiId, goalId, name, unit, target, toDate, direction, attainment }) => ({
    id: kpiId,
    goalId,
    name,
    unit,
    target,
    actual: toDate?.value ?? null,
    isLowerBetter: direction === 'down',
    attainment,
  }))
}

export async function finishedKpis(context: CampaignContext): Promise<FinishedKpi[]> {
  const byId = new Map((await kpisAtEnd(context)).map((kpi) => [kpi.id, kpi]))
  return [...byId.values()]
}
