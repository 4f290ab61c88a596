import type { Change } from '#domain/change.ts'
import { created } from '#domain/change.ts'
import type { CampaignContext } from '../context.ts'
import { kpisOfCampaign } from '../queries/kpis.ts'
import { kpiForGoal } from './kpis.ts'
import { metricLibrary } from './metrics.ts'

/** The same changes, where every new goal has the KPI of the metric that it names; KPIs that are missing come first. */
export async function withKpisOfGoals(context: CampaignContext, changes: Change[]): Promise<Change[]> {
  if (!changes.some(isNewGoal)) return changes
  const { kpis } = await kpisOfCampaign(context)
  const library = await metricLibrary(context)
  const added: Change[] = []
  const matched = changes.map((change) => {
    if (!isNewGoal(change)) return change
    const found = kpiForGoal({ metric: String(change.after.metric) }, { kpis }, library)
    if (found?.created) {
      kpis.push({ ...found.kpi, valuesRevision: 0 })
      added.push(created('kpi', found.kpi))
    }
    return found ? { ...change, after: { ...change.after, kpiId: found.kpi.id } } : change
  })
  return [...added, ...matched]
}

function isNewGoal(change: Change): change is Change & { after: Record<string, unknown> } {
  return change.noun === 'goal' && change.kind === 'created' && !change.after?.kpiId
}
