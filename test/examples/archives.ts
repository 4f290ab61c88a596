import { randomUUID } from 'node:crypto'
import { operations } from '#operations/index.ts'
import type { World } from '#test/world.ts'
import { addTask } from '#test/world.ts'

/** A campaign in which nothing is open. */
export async function quietCampaign({ linYue }: Pick<World, 'linYue'>): Promise<string> {
  const about = { kind: 'brandEvent', startDate: '2024-05-01', endDate: '2024-05-02', isEmpty: true } as const
  return (await linYue.call(operations.campaigns.create, { name: `沙龙 ${randomUUID()}`, ...about })).id
}

export async function archived(world: Pick<World, 'linYue'>): Promise<{ campaignId: string; archiveId: string }> {
  const campaignId = await quietCampaign(world)
  return { campaignId, archiveId: (await world.linYue.call(operations.archives.create, { campaignId, documents: [] })).id }
}

async function lateTask(world: World): Promise<string> {
  const taskId = await addTask(world, { plannedStart: '2024-06-01', plannedFinish: '2024-06-02' })
  await world.linYue.call(operations.tasks.update, { campaignId: world.campaignId, taskId, actualFinish: '2024-06-06' })
  return taskId
}

export const closingExamples = {
  list: ({ campaignId }: World) => ({ campaignId }),
  decide: async (world: World) => ({
    campaignId: world.campaignId,
    kind: 'task' as const,
    ids: [await addTask(world)],
    act: 'carryOver' as const,
    toCampaignId: world.privateCampaignId,
    words: '下一场再做',
  }),
  dismissLesson: async (world: World) => ({
    campaignId: world.campaignId,
    subjects: [{ noun: 'task' as const, id: await lateTask(world) }],
    reason: '天气原因',
  }),
}

export const archiveExamples = {
  index: () => ({}),
  list: ({ campaignId }: World) => ({ campaignId }),
  files: archived,
  create: async (world: World) => ({ campaignId: await quietCampaign(world), documents: [] }),
  verify: archived,
  download: archived,
  reopen: async (world: World) => ({ campaignId: (await archived(world)).campaignId, reason: '补录数据' }),
  open: () => ({}),
}
