import { useMemo } from 'react'
import { useRead } from '../../reads.ts'
import { usePlan } from '../PlanProvider.tsx'

/** Name and unit of the campaign's KPIs by id; empty until they are there. */
export function useKpiNames(): (kpiId: string) => { name: string; unit: string } {
  const { campaign } = usePlan()
  const kpis = useRead('kpis', 'list', { campaignId: campaign.id }).data?.kpis
  const metrics = useRead('metrics', 'list', {}).data?.metrics
  return useMemo(() => {
    const library = new Map(metrics?.map((metric) => [metric.id, metric]))
    const known = new Map(
      kpis?.map(({ id, name, metricId }) => {
        const metric = library.get(metricId)
        return [id, { name: name || (metric?.name ?? ''), unit: metric?.unit ?? '' }]
      }),
    )
    return (kpiId) => known.get(kpiId) ?? { name: '', unit: '' }
  }, [kpis, metrics])
}
