import { operations } from '#operations/index.ts'
import type { World } from '#test/world.ts'
import { addTask } from '#test/world.ts'

export const commentExamples = {
  list: onTask,
  create: async (world: World) => ({ ...(await onTask(world)), text: '请看一下 @张敏', mentionedIds: [world.zhangMin.id] }),
  update: async (world: World) => ({ ...(await comment(world)), text: '改好了' }),
  remove: comment,
}

export const checklistExamples = {
  create: async (world: World) => ({ campaignId: world.campaignId, taskId: await addTask(world), names: ['字幕', '封面'] }),
  update: async (world: World) => ({ ...(await item(world)), isDone: true }),
  remove: item,
}

async function onTask(world: World) {
  return { campaignId: world.campaignId, subjectNoun: 'task' as const, subjectId: await addTask(world) }
}

async function comment(world: World) {
  const { id } = await world.linYue.call(operations.comments.create, { ...(await onTask(world)), text: '已收到' })
  return { campaignId: world.campaignId, commentId: id }
}

async function item(world: World) {
  const about = { campaignId: world.campaignId, taskId: await addTask(world), names: ['字幕'] }
  const { ids } = await world.linYue.call(operations.checklistItems.create, about)
  return { campaignId: world.campaignId, itemId: ids[0]! }
}
