import { operations } from '#operations/index.ts'
import type { World } from '#test/world.ts'

const { publications, confirmations } = operations

async function published({ linYue, campaignId }: World): Promise<number> {
  await linYue.call(publications.publish, { campaignId, despite: '先让大家准备' })
  const { revision } = await linYue.call(publications.mine, { campaignId })
  return revision
}

/** 赵** owns a task and has no account, so that a lead answers in their name. */
async function answering(world: World) {
  return { campaignId: world.campaignId, revision: await published(world), personId: world.zhaoId }
}

export const publicationExamples = {
  preview: ({ campaignId }: World) => ({ campaignId }),
  publish: ({ campaignId }: World) => ({ campaignId, note: '六月执行版', despite: '先让大家准备', asksEveryone: true }),
  standing: ({ campaignId }: World) => ({ campaignId }),
  mine: ({ campaignId }: World) => ({ campaignId }),
  waiting: () => ({}),
  remind: async (world: World) => {
    await published(world)
    return { campaignId: world.campaignId, personIds: [world.zhangMin.id] }
  },
}

export const confirmationExamples = {
  confirm: answering,
  object: async (world: World) => ({ ...(await answering(world)), text: '商圈档期改了' }),
}

export const changeRequestExamples = {
  answer: async (world: World) => {
    const objection = { ...(await answering(world)), text: '商圈档期改了' }
    const { changeRequestId } = await world.linYue.call(confirmations.object, objection)
    return { campaignId: world.campaignId, changeRequestId, decision: 'accepted' as const, answer: '顺延两天' }
  },
}
