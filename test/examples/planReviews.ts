import { operations } from '#operations/index.ts'
import { languageModel } from '#test/languageModel.ts'
import { campaignFromPlan, startReview } from '#test/planReviewWorld.ts'
import type { TestServer } from '#test/server.ts'
import type { World } from '#test/world.ts'

export const planReviewExamples = {
  list: () => ({}),
  versions: ({ campaignId }: World) => ({ campaignId }),
  start: () => ({ fileName: '方案.md' }),
  startVersion: ({ campaignId }: World) => ({ campaignId, fileName: '方案.md' }),
  open: async ({ linYue }: World) => ({ reviewId: await startReview(linYue) }),
  text: async ({ linYue }: World) => ({ reviewId: await startReview(linYue) }),
  decide: async ({ linYue }: World) => ({
    reviewId: await startReview(linYue),
    basedOn: 0,
    decisions: [{ key: 'goal-1', verdict: 'accepted' as const }],
  }),
  suggest: async ({ linYue }: World, server: TestServer) => {
    await setModel(server, linYue)
    return { reviewId: await startReview(linYue) }
  },
  giveUp: async ({ linYue }: World) => ({ reviewId: await startReview(linYue) }),
  createCampaign: async ({ linYue }: World) => ({
    reviewId: await startReview(linYue),
    name: '中秋促销',
    kind: 'promotion' as const,
    startDate: '2024-09-01',
    endDate: null,
  }),
  apply: async ({ linYue, campaignId }: World) => ({
    campaignId,
    reviewId: (await linYue.call(operations.planReviews.startVersion, { campaignId, fileName: '方案.md' })).id,
  }),
}

export const planDocumentExamples = {
  list: ({ campaignId }: World) => ({ campaignId }),
  open: async ({ linYue }: World) => {
    const { campaignId } = await campaignFromPlan(linYue)
    const { documents } = await linYue.call(operations.planDocuments.list, { campaignId })
    return { campaignId, documentId: documents[0]!.id }
  },
}

export const budgetItemExamples = {
  list: ({ campaignId }: World) => ({ campaignId }),
  create: ({ campaignId }: World) => ({ campaignId, name: '海报印刷', amount: '12000', currency: 'CNY' }),
  update: async (world: World) => ({ ...(await budgetItem(world)), amount: '15000' }),
  remove: (world: World) => budgetItem(world),
}

/** A model of this machine, where a server otherwise sends nothing. */
async function setModel({ services }: TestServer, { call }: World['linYue']): Promise<void> {
  services.config.privateTargets = ['127.0.0.1']
  model ??= languageModel()
  await call(operations.suggestions.setSettings, { baseUrl: (await model).url, model: 'stub' })
}

let model: ReturnType<typeof languageModel> | undefined

async function budgetItem({ linYue, campaignId }: World) {
  const { id: budgetItemId } = await linYue.call(operations.budgetItems.create, { campaignId, name: '社群红包' })
  return { campaignId, budgetItemId }
}
