import { operations } from '#operations/index.ts'
import type { ExamplesOf } from '../examples.ts'
import type { World } from '../world.ts'

export const offlineFileExamples: ExamplesOf<'offlineFiles'> = {
  download: ({ campaignId }) => ({ campaignId }),
  read: ({ campaignId }) => ({ campaignId }),
  take: async ({ linYue, campaignId }: World) => {
    const { returnId } = await linYue.call(operations.offlineFiles.read, { campaignId })
    return { campaignId, returnId, keys: [] }
  },
}
