import type { z } from 'zod'
import { addDays } from '#domain/day.ts'
import { operations } from '#operations/index.ts'
import type { Person } from './person.ts'
import type { World } from './world.ts'

/** The KPIs with which the world is measured, and who enters them. */
export interface KpiWorld {
  /** The goal 销售额 found it by itself; nobody owns it. */
  sales: string
  /** 张敏 enters it, by channel. */
  impressions: string
  /** 陈昊's. */
  conversion: string
  metrics: Map<string, string>
}

export async function addKpis({ linYue, zhangMin, chenHao, campaignId }: World): Promise<KpiWorld> {
  const { metrics } = await linYue.call(operations.metrics.list, {})
  const byName = new Map(metrics.map(({ name, id }) => [name, id]))
  const add = async (name: string, given: Partial<z.input<typeof operations.kpis.create.input>>) =>
    (await linYue.call(operations.kpis.create, { campaignId, metricId: byName.get(name)!, ...given })).id
  const { kpis } = await linYue.call(operations.kpis.list, { campaignId })
  return {
    sales: kpis.find(({ metricId }) => metricId === byName.get('销售额'))!.id,
    impressions: await add('曝光量', { ownerId: zhangMin.id, dimensionName: '渠道', targetValue: '3000' }),
    conversion: await add('转化率', { ownerId: chenHao.id, targetValue: '6' }),
    metrics: byName,
  }
}

/** Values of as many days, from the campaign's first on. */
export async function enterDays(person: Person, campaignId: string, kpiId: string, values: number[]): Promise<void> {
  const given = values.map((value, index) => ({ kpiId, day: addDays('2024-06-01', index), value: String(value) }))
  await person.call(operations.measurements.recordGrid, { campaignId, values: given })
}

export async function outlookOf(person: Person, campaignId: string, kpiId: string) {
  const { kpis } = await person.call(operations.kpis.outlook, { campaignId })
  return kpis.find((kpi) => kpi.kpiId === kpiId)!
}
