import type { World } from '#test/world.ts'

export const timeMachineExamples = {
  compare: ({ campaignId }: World) => ({ campaignId, day: '2024-06-01' }),
}
