import { operations } from '#operations/index.ts'
import type { World } from '#test/world.ts'

const rule = { kind: 'daily' as const, from: '2024-06-10', to: '2024-06-12' }

export const taskSeriesExamples = {
  create: ({ campaignId }: World) => ({ campaignId, rule, task: { name: '每日内容发布' } }),
  update: async (world: World) => ({ ...(await firstOfSeries(world)), scope: 'following' as const, ownerId: world.chenHao.id }),
  remove: async (world: World) => ({ ...(await firstOfSeries(world)), scope: 'notStarted' as const }),
}

async function firstOfSeries({ linYue, campaignId }: World) {
  const { seriesId } = await linYue.call(operations.taskSeries.create, { campaignId, rule, task: { name: '每日内容发布' } })
  const { tasks } = await linYue.call(operations.campaigns.plan, { campaignId })
  return { campaignId, taskId: tasks.find((task) => task.seriesId === seriesId)!.id }
}
