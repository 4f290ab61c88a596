import type { Decision } from '#domain/decision.ts'
import { decisionEffect, decisionEffectSentence } from '#domain/decisionEffect.ts'
import type { CampaignContext } from '../context.ts'
import { kpiMeanings } from '../queries/decisions.ts'
import { measurementsOf } from '../queries/measurements.ts'

/** Each decision with its KPI before and after. */
export async function withEffects(context: CampaignContext, decisions: Decision[]) {
  const { tx, who, today } = context
  const kpiIds = [...new Set(decisions.flatMap(({ kpiId }) => kpiId ?? []))]
  const kpis = await kpiMeanings(context, kpiIds)
  const values = Map.groupBy(await measurementsOf(tx, who.workspaceId, kpiIds), ({ kpiId }) => kpiId)
  return decisions.map((decision) => {
    const kpi = kpis.get(decision.kpiId ?? '') ?? null
    const effect = decisionEffect(decision, kpi, values.get(decision.kpiId ?? '') ?? [], today)
    const named = kpi ?? { name: '', unit: '', kind: null }
    const effectSentence = {
      zh: decisionEffectSentence(effect, named, 'zh'),
      en: decisionEffectSentence(effect, named, 'en'),
    }
    return { decision, effect, effectSentence }
  })
}
