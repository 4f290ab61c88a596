import type { World } from '#test/world.ts'

export const experienceExamples = {
  ofKind: () => ({ kind: 'launch' as const }),
  ofTask: ({ campaignId, taskIds }: World) => ({ campaignId, taskId: taskIds.influencers }),
}
