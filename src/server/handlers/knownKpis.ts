import { kpiName } from '#domain/kpi/kpi.ts'
import { matchMetric } from '#domain/metric.ts'
import { Problem } from '#domain/problem.ts'
import type { CampaignContext } from '../context.ts'
import { kpisOfCampaign } from '../queries/kpis.ts'
import { namesOfPeople } from '../queries/people.ts'

export type KnownKpis = Awaited<ReturnType<typeof kpisById>>
export type KnownKpi = KnownKpis extends Map<string, infer K> ? K : never

/** The KPIs of the campaign by id, with the names that people know them by. */
export async function kpisById(context: CampaignContext) {
  const { kpis, metrics } = await kpisOfCampaign(context)
  const byId = new Map(metrics.map((metric) => [metric.id, metric]))
  return new Map(
    kpis.map((kpi) => {
      const metric = byId.get(kpi.metricId)!
      return [kpi.id, { ...kpi, metric, shownName: kpiName(kpi, metric) }]
    }),
  )
}

/** By id, or by any name of its metric; each name is looked for once. */
export function kpiFinder(kpis: KnownKpis) {
  const all = [...kpis.values()]
  const named = all.map((kpi) => ({ kpi, name: kpi.shownName, aliases: [kpi.metric.name, ...kpi.metric.aliases] }))
  const found = new Map<string, KnownKpi | Problem>()
  return ({ kpiId, metric }: { kpiId?: string | undefined; metric?: string | undefined }): KnownKpi | Problem => {
    const key = kpiId?.toLowerCase() ?? `name ${metric ?? ''}`
    const earlier = found.get(key)
    if (earlier) return earlier
    const kpi = kpiId === undefined ? metric && matchMetric(metric, named)?.kpi : kpis.get(key)
    const missing = kpiId === undefined && !metric ? new Problem('kpiMissing', {}, { field: 'kpi' }) : null
    const answer = missing ?? (kpi || new Problem('unknownKpi', { name: kpiId ?? metric! }, { field: 'kpi' }))
    found.set(key, answer)
    return answer
  }
}

/** Leads all; members those that are theirs to enter. */
export function mayEnter({ campaign, who }: CampaignContext, kpi: { ownerId: string | null }): boolean {
  return campaign.role === 'lead' || (campaign.role === 'member' && kpi.ownerId === who.personId)
}

export async function notTheirs({ tx, who, language }: CampaignContext, kpi: KnownKpi): Promise<Problem> {
  const owner = (await namesOfPeople(tx, who.workspaceId)).find(({ id }) => id === kpi.ownerId)?.name
  const nobody = language === 'zh' ? '活动负责人' : 'the campaign’s leads'
  return new Problem('onlyKpiOwner', { name: kpi.shownName, owner: owner ?? nobody }, { field: 'kpi' })
}
