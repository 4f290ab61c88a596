import type { World } from '#test/world.ts'

export const closingReportExamples = {
  read: ({ campaignId }: World) => ({ campaignId }),
}
