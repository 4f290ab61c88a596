import { operations } from '#operations/index.ts'
import type { World } from '#test/world.ts'
import { addTask } from '#test/world.ts'

export const attachmentExamples = {
  list: ({ campaignId }: World) => ({ campaignId }),
  upload: async (world: World) => ({ ...(await subject(world)), name: '排期.csv' }),
  content: attached,
  remove: attached,
}

async function attached(world: World) {
  const about = await subject(world)
  const { id } = await world.linYue.call(operations.attachments.upload, { ...about, name: '排期.csv' })
  return { campaignId: world.campaignId, attachmentId: id }
}

async function subject(world: World) {
  return { campaignId: world.campaignId, subjectNoun: 'task' as const, subjectId: await addTask(world) }
}
