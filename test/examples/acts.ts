import { operations } from '#operations/index.ts'
import type { ExamplesOf } from '../examples.ts'
import type { World } from '../world.ts'
import { addTask } from '../world.ts'

export const actExamples: ExamplesOf<'acts'> = {
  open: async (world) => ({ token: await tokenOf(world) }),
  record: async (world) => ({ token: await tokenOf(world), percentComplete: 40 }),
  link: ({ campaignId, taskIds }) => ({ campaignId, taskId: taskIds.ads }),
}

async function tokenOf(world: World): Promise<string> {
  const { campaignId, linYue, chenHao } = world
  const taskId = await addTask(world, { ownerId: chenHao.id })
  return (await linYue.call(operations.acts.link, { campaignId, taskId })).address.slice('/act/'.length)
}
