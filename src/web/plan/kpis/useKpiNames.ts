import { useMemo } from 'react'
import type { KpiKind } from '#domain/kpi/measurement.ts'
import { useRead } from '../../reads.ts'
import { usePlan } from '../PlanProvider.tsx'

interface KpiName {
  name: string
  unit: string
  kind: KpiKind
}

const nameless: KpiName = { name: '', unit: '', kind: 'cumulative' }

/** Name, unit and kind of the campaign's KPIs by id; empty until they are there. */
export function useKpiNames(): (kpiId: string) => KpiName {
  const { campaign } = usePlan()
  const kpis = useRead('kpis', 'list', { campaignId: campaign.id }).data?.kpis
  const metrics = useRead('metrics', 'list', {}).data?.metrics
  return useMemo(() => {
    const library = new Map(metrics?.map((metric) => [metric.id, metric]))
    const known = new Map<string, KpiName>(
      kpis?.map(({ id, name, metricId }) => {
        const metric = library.get(metricId)
        return [id, { name: name || (metric?.name ?? ''), unit: metric?.unit ?? '', kind: metric?.kind ?? 'cumulative' }]
      }),
    )
    return (kpiId) => known.get(kpiId) ?? nameless
  }, [kpis, metrics])
}
