import { operations } from '#operations/index.ts'
import type { World } from '#test/world.ts'

export async function newLesson({ linYue, campaignId, taskIds }: World, content = '提前签订详细排期协议'): Promise<string> {
  const source = { sourceNoun: 'task', sourceId: taskIds.influencers } as const
  return (await linYue.call(operations.lessons.write, { campaignId, kind: 'improvement', content, ...source })).id
}

const onNewLesson = async (world: World) => ({ lessonId: await newLesson(world) })

export const lessonExamples = {
  list: () => ({}),
  similar: () => ({ text: '提前签订排期协议' }),
  write: ({ campaignId, taskIds }: World) => ({
    campaignId,
    kind: 'improvement' as const,
    content: '提前签订详细排期协议',
    sourceNoun: 'task' as const,
    sourceId: taskIds.influencers,
  }),
  update: async (world: World) => ({ ...(await onNewLesson(world)), appliesWhen: 'KOL 合作' }),
  withdraw: async (world: World) => ({ ...(await onNewLesson(world)), reason: '情况变了' }),
  merge: async (world: World) => ({ ...(await onNewLesson(world)), intoId: await newLesson(world, '合同写明发布日') }),
  restore: async (world: World) => {
    const input = await onNewLesson(world)
    await world.linYue.call(operations.lessons.withdraw, { ...input, reason: '情况变了' })
    return input
  },
  fitting: ({ campaignId, taskIds }: World) => ({ campaignId, taskId: taskIds.influencers }),
  addAsTask: async (world: World) => ({
    campaignId: world.campaignId,
    taskId: world.taskIds.influencers,
    ...(await onNewLesson(world)),
  }),
  dismiss: async (world: World) => ({ campaignId: world.campaignId, ...(await onNewLesson(world)) }),
  vote: async (world: World) => ({ ...(await onNewLesson(world)), isUseful: true }),
}
