import { operations } from '#operations/index.ts'
import type { World } from '#test/world.ts'

export const baselineExamples = {
  list: ({ campaignId }: World) => ({ campaignId }),
  freeze: ({ campaignId }: World) => ({ campaignId, note: '商圈场地改期' }),
  compare: async ({ linYue, campaignId }: World) => {
    const { baselines } = await linYue.call(operations.baselines.list, { campaignId })
    if (baselines.length === 0) await linYue.call(operations.baselines.freeze, { campaignId })
    return { campaignId, number: 1 }
  },
}
