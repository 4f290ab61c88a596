import { operations } from '#operations/index.ts'
import type { World } from '#test/world.ts'

/** A milestone without a date is always found. */
async function finding({ linYue, campaignId }: World): Promise<string> {
  const { id } = await linYue.call(operations.milestones.create, { campaignId, name: '彩排' })
  return `milestoneWithoutDate:${id}`
}

export const planCheckExamples = {
  run: ({ campaignId }: World) => ({ campaignId }),
  ignore: async (world: World) => ({ campaignId: world.campaignId, key: await finding(world), reason: '日期待定' }),
  heed: async (world: World) => {
    const { linYue, campaignId } = world
    const key = await finding(world)
    await linYue.call(operations.planChecks.ignore, { campaignId, key, reason: '日期待定' })
    const { findings } = await linYue.call(operations.planChecks.run, { campaignId })
    return { campaignId, ignoredFindingId: findings.find((found) => found.key === key)!.ignored!.id }
  },
}
