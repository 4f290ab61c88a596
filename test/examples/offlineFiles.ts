import type { ExamplesOf } from '../examples.ts'

export const offlineFileExamples: ExamplesOf<'offlineFiles'> = {
  download: ({ campaignId }) => ({ campaignId }),
}
