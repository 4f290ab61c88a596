import { randomUUID } from 'node:crypto'
import { operations } from '#operations/index.ts'
import type { World } from '#test/world.ts'

const inCampaign = ({ campaignId }: World) => ({ campaignId })

/** A metric of its own, so that nothing else of the world means it. */
export async function newMetric({ linYue }: World): Promise<string> {
  return (await linYue.call(operations.metrics.create, { name: `指标${randomUUID()}`, unit: '次' })).id
}

export async function newKpi(world: World): Promise<{ campaignId: string; kpiId: string }> {
  const { linYue, campaignId } = world
  const { id: kpiId } = await linYue.call(operations.kpis.create, { campaignId, metricId: await newMetric(world) })
  return { campaignId, kpiId }
}

async function heldValue(world: World): Promise<{ campaignId: string; ids: string[] }> {
  const { campaignId, kpiId } = await newKpi(world)
  const future = { campaignId, kpiId, day: '2024-06-20', value: '5' }
  const { held } = await world.linYue.call(operations.measurements.record, future)
  return { campaignId, ids: [held[0]!.id] }
}

async function newSource(world: World) {
  const made = await world.linYue.call(operations.sources.create, { campaignId: world.campaignId, name: '广告平台' })
  return { campaignId: world.campaignId, sourceId: made.id, secret: made.address.split('/').at(-1)! }
}

async function newTaskResult(world: World) {
  const { linYue, campaignId, taskIds } = world
  const given = { campaignId, taskId: taskIds.ads, metricId: await newMetric(world), targetValue: '4.5' }
  return { campaignId, taskResultId: (await linYue.call(operations.taskResults.create, given)).id }
}

export const kpiExamples = {
  metrics: {
    list: () => ({}),
    create: () => ({ name: `指标${randomUUID()}` }),
    update: async (world: World) => ({ metricId: await newMetric(world), unit: '人' }),
    remove: async (world: World) => ({ metricId: await newMetric(world) }),
  },
  kpis: {
    goals: () => ({}),
    list: inCampaign,
    create: async (world: World) => ({ campaignId: world.campaignId, metricId: await newMetric(world), targetValue: '100' }),
    update: async (world: World) => ({ ...(await newKpi(world)), shape: 'phases' as const }),
    remove: newKpi,
    matchGoals: inCampaign,
    outlook: inCampaign,
    board: inCampaign,
  },
  kpiNotes: {
    list: inCampaign,
    write: async (world: World) => ({ ...(await newKpi(world)), day: '2024-06-05', varianceReason: '素材审核晚' }),
  },
  measurements: {
    list: inCampaign,
    history: async (world: World) => ({ ...(await newKpi(world)), day: '2024-06-05' }),
    record: async (world: World) => ({ ...(await newKpi(world)), day: '2024-06-05', value: '12' }),
    recordGrid: async (world: World) => {
      const { campaignId, kpiId } = await newKpi(world)
      return { campaignId, values: [{ kpiId, day: '2024-06-05', value: '12' }] }
    },
    batch: async (world: World) => {
      const { campaignId, kpiId } = await newKpi(world)
      return { campaignId, values: [{ kpiId, day: '2024-06-05', value: 12 }] }
    },
    minutes: async (world: World) => {
      const { campaignId, kpiId } = await newKpi(world)
      return { campaignId, values: [{ kpiId, at: '2024-06-08T02:00:00Z', value: '12' }] }
    },
    readFile: inCampaign,
    importFile: inCampaign,
    batches: inCampaign,
    takeBack: async (world: World) => {
      const { campaignId, kpiId } = await newKpi(world)
      const given = { campaignId, kpiId, day: '2024-06-05', value: '12' }
      return { campaignId, batchId: (await world.linYue.call(operations.measurements.record, given)).batchId! }
    },
  },
  heldValues: {
    list: inCampaign,
    resolve: async (world: World) => ({ ...(await heldValue(world)), action: 'accept' as const }),
  },
  sources: {
    list: inCampaign,
    create: ({ campaignId }: World) => ({ campaignId, name: '广告平台' }),
    update: async (world: World) => ({ ...without(await newSource(world)), name: '小程序' }),
    renew: async (world: World) => without(await newSource(world)),
    remove: async (world: World) => without(await newSource(world)),
    receive: async (world: World) => ({ secret: (await newSource(world)).secret }),
  },
  taskResults: {
    list: inCampaign,
    create: async (world: World) => ({
      campaignId: world.campaignId,
      taskId: world.taskIds.ads,
      metricId: await newMetric(world),
      targetValue: '500000',
    }),
    update: async (world: World) => ({ ...(await newTaskResult(world)), resultValue: '5' }),
    remove: newTaskResult,
  },
  tokens: {
    list: () => ({}),
    create: () => ({ name: '数据平台', scopes: ['measurements:write' as const] }),
    revoke: async ({ linYue }: World) => ({
      tokenId: (await linYue.call(operations.tokens.create, { name: '旧的', scopes: ['kpis:read'] })).id,
    }),
  },
}

function without({ campaignId, sourceId }: { campaignId: string; sourceId: string }) {
  return { campaignId, sourceId }
}
