import { operations } from '#operations/index.ts'
import type { World } from '#test/world.ts'

async function newIssue({ linYue, campaignId, taskIds }: World, risk = false): Promise<string> {
  const kind = risk ? ('risk' as const) : ('issue' as const)
  return (await linYue.call(operations.issues.raise, { campaignId, description: '物料晚到', taskId: taskIds.video, kind })).id
}

const onNewIssue = async (world: World) => ({ campaignId: world.campaignId, issueId: await newIssue(world) })

async function onResolvedIssue(world: World) {
  const input = await onNewIssue(world)
  await world.linYue.call(operations.issues.resolve, input)
  return input
}

export const issueExamples = {
  list: ({ campaignId }: World) => ({ campaignId }),
  raise: ({ campaignId, taskIds }: World) => ({ campaignId, taskId: taskIds.ads, description: '审核变慢' }),
  update: async (world: World) => ({ ...(await onNewIssue(world)), severity: 'high' as const }),
  impact: onNewIssue,
  start: onNewIssue,
  resolve: onNewIssue,
  close: onNewIssue,
  reopen: onResolvedIssue,
  escalate: onNewIssue,
  materialise: async (world: World) => ({ campaignId: world.campaignId, issueId: await newIssue(world, true) }),
  remove: onNewIssue,
}
