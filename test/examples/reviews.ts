import { operations } from '#operations/index.ts'
import type { World } from '#test/world.ts'

/** One meeting of a kind is open at a time, so each example has ended the one before. */
async function openReview({ linYue, campaignId }: World): Promise<string> {
  const { reviews } = await linYue.call(operations.reviews.list, { campaignId })
  for (const { id, isOver } of reviews) if (!isOver) await linYue.call(operations.reviews.end, { campaignId, reviewId: id })
  return (await linYue.call(operations.reviews.start, { campaignId, kind: 'dailyStandup' })).id
}

const onOpenReview = async (world: World) => ({ campaignId: world.campaignId, reviewId: await openReview(world) })

async function onNote(world: World) {
  const about = await onOpenReview(world)
  const { id } = await world.linYue.call(operations.reviews.addNote, { ...about, section: 'note', text: '明天对稿' })
  return { ...about, noteId: id }
}

export const reviewExamples = {
  list: ({ campaignId }: World) => ({ campaignId }),
  prepare: ({ campaignId }: World) => ({ campaignId, kind: 'weeklyReview' as const }),
  health: ({ campaignId }: World) => ({ campaignId }),
  portfolio: () => ({}),
  get: onOpenReview,
  start: async (world: World) => {
    await world.linYue.call(operations.reviews.end, await onOpenReview(world))
    return { campaignId: world.campaignId, kind: 'dailyStandup' as const, attendeeIds: [world.zhangMin.id] }
  },
  attend: async (world: World) => ({ ...(await onOpenReview(world)), attendeeIds: [world.zhangMin.id] }),
  end: onOpenReview,
  remove: onOpenReview,
  addNote: async (world: World) => ({ ...(await onOpenReview(world)), section: 'highlight' as const, text: '到店人数翻倍' }),
  editNote: async (world: World) => ({ ...(await onNote(world)), text: '后天对稿' }),
  removeNote: onNote,
  minutes: onOpenReview,
}

async function onDecision({ linYue, campaignId }: World) {
  const { id } = await linYue.call(operations.decisions.make, { campaignId, content: '改用同城快递' })
  return { campaignId, decisionId: id }
}

async function onDroppedDecision(world: World) {
  const about = await onDecision(world)
  await world.linYue.call(operations.decisions.drop, about)
  return about
}

export const decisionExamples = {
  list: ({ campaignId }: World) => ({ campaignId }),
  make: ({ campaignId, goalId, chenHao, phaseIds }: World) => ({
    campaignId,
    content: '加投信息流',
    reason: '曝光量落后',
    ownerId: chenHao.id,
    dueDate: '2024-06-10',
    tasks: [{ name: '准备加投素材', phaseId: phaseIds.execution, ownerId: chenHao.id }],
    targets: [{ goalId, targetValue: '4800000' }],
  }),
  update: async (world: World) => ({ ...(await onDecision(world)), expectedEffect: '物料当天到店' }),
  finish: async (world: World) => ({ ...(await onDecision(world)), outcome: '全部到店' }),
  drop: onDecision,
  reopen: onDroppedDecision,
  remove: onDecision,
}
