import { operations } from '#operations/index.ts'
import type { World } from '../world.ts'
import { addTask } from '../world.ts'

export const rescheduleProposalExamples = {
  list: ({ campaignId }: World) => ({ campaignId }),
  create: async (world: World) => ({ campaignId: world.campaignId, taskId: await plannedTask(world), shiftDays: 2 }),
  accept: async (world: World) => {
    const { campaignId, linYue } = world
    const { id } = await linYue.call(operations.rescheduleProposals.create, {
      campaignId,
      taskId: await plannedTask(world),
      shiftDays: 2,
    })
    const { proposals } = await linYue.call(operations.rescheduleProposals.list, { campaignId })
    const { mark } = proposals.find((proposal) => proposal.id === id)!.alternatives[0]!
    return { campaignId, proposalId: id, alternative: 'shiftAll' as const, mark }
  },
  reject: async (world: World) => {
    const { campaignId, linYue } = world
    const given = { campaignId, taskId: await plannedTask(world), shiftDays: 2 }
    const { id } = await linYue.call(operations.rescheduleProposals.create, given)
    return { campaignId, proposalId: id, reason: '先加人手' }
  },
}

function plannedTask(world: World): Promise<string> {
  return addTask(world, { plannedStart: '2024-06-10', plannedFinish: '2024-06-12' })
}
