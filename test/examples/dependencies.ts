import { operations } from '#operations/index.ts'
import type { World } from '../world.ts'
import { addTask } from '../world.ts'

export const dependencyExamples = {
  create: async (world: World) => ({
    campaignId: world.campaignId,
    predecessorId: await addTask(world),
    successorId: await addTask(world),
    kind: 'SS' as const,
    lag: 2,
  }),
  update: async (world: World) => ({ campaignId: world.campaignId, dependencyId: await newDependency(world), lag: -1 }),
  remove: async (world: World) => ({ campaignId: world.campaignId, dependencyId: await newDependency(world) }),
  setPredecessors: async (world: World) => ({
    campaignId: world.campaignId,
    tasks: [
      { taskId: await addTask(world), text: '1FS+2d、朋友圈广告投放' },
      { taskId: await addTask(world), predecessors: [{ predecessorId: await addTask(world), lagUnit: 'workday' as const }] },
    ],
  }),
}

async function newDependency(world: World): Promise<string> {
  const [predecessorId, successorId] = [await addTask(world), await addTask(world)]
  const given = { campaignId: world.campaignId, predecessorId, successorId }
  return (await world.linYue.call(operations.dependencies.create, given)).id
}
