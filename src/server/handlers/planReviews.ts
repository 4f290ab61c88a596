import { v7 as newId } from 'uuid'
import { guessCampaignKind } from '#domain/planReview/campaignKind.ts'
import { compareVersions } from '#domain/planReview/compareVersions.ts'
import { addItem, decide } from '#domain/planReview/decide.ts'
import { itemsFromDraft } from '#domain/planReview/fromDraft.ts'
import { itemsFromPlan } from '#domain/planReview/fromPlan.ts'
import type { ReviewItem } from '#domain/planReview/item.ts'
import { addSuggestions } from '#domain/planReview/suggest.ts'
import { Problem } from '#domain/problem.ts'
import { isAtLeast } from '#domain/roles.ts'
import type { Handlers, WorkspaceContext } from '../context.ts'
import { JsonText } from '../context.ts'
import { addCampaign } from '../queries/campaigns.ts'
import { modelSettingOf } from '../queries/modelSettings.ts'
import { namesOfPeople } from '../queries/people.ts'
import { addDocument, documentById } from '../queries/planDocuments.ts'
import { addReview, finishReview, giveUpReview, lastReviewedItems, openReviewsAsJson, saveItems } from '../queries/planReviews.ts'
import { planAsJson } from '../queries/plans.ts'
import { withKpisOfGoals } from './goalKpis.ts'
import { changesFromReview } from './planFromReview.ts'
import { record } from './record.ts'
import { openReview, reviewFor } from './reviewAccess.ts'

export const planReviews: Handlers<'planReviews'> = {
  list: async ({ tx, who }) =>
    new JsonText(await openReviewsAsJson(tx, who.workspaceId, isAtLeast(who.role, 'admin') ? {} : { startedBy: who.personId })),

  versions: async ({ tx, who, campaign }) =>
    new JsonText(await openReviewsAsJson(tx, who.workspaceId, { campaignId: campaign.id })),

  start: async (context, { fileName }) => {
    const items = itemsFromDraft(context.upload!.planDocument!.draft)
    return { id: await startReview(context, fileName, null, items), items: items.length }
  },

  startVersion: async (context, { fileName }) => {
    const { tx, who, campaign } = context
    const found = itemsFromDraft(context.upload!.planDocument!.draft)
    const reviewed = await lastReviewedItems(tx, who.workspaceId, campaign.id)
    const items = reviewed ? compareVersions(reviewed, found) : await comparedWithPlan(context, found)
    const differences = items.filter(({ difference }) => difference !== 'same').length
    return { id: await startReview(context, fileName, campaign.id, items), items: found.length, differences }
  },

  open: async (context, { reviewId }) => {
    const { id, state, campaignId, revision, documentId, items } = await reviewFor(context, reviewId, false)
    const { text, ...document } = (await documentById(context.tx, context.who.workspaceId, documentId))!
    const name = items.find(({ kind }) => kind === 'campaignName')?.values.name ?? document.name
    const canSuggest = (await modelSettingOf(context.tx, context.who.workspaceId)) !== undefined
    return { id, state, campaignId, revision, document, items, suggestedKind: guessCampaignKind(name, text), canSuggest }
  },

  text: async (context, { reviewId }) => {
    const { documentId } = await reviewFor(context, reviewId, false)
    const { text } = (await documentById(context.tx, context.who.workspaceId, documentId))!
    return { text }
  },

  decide: async (context, { reviewId, basedOn, decisions = [], added }) => {
    const review = await openReview(context, reviewId)
    const revision = review.revision + 1
    const decided = decide(review.items, decisions, basedOn, revision)
    const document = added && (await documentById(context.tx, context.who.workspaceId, review.documentId))
    const items = added && document ? addItem(decided, added, document.text, revision) : decided
    await saveItems(context.tx, context.who.workspaceId, { id: review.id, items, revision, updatedBy: context.who.personId })
    return { revision }
  },

  suggest: async (context, { reviewId }) => {
    const { tx, who, modelAnswer } = context
    const review = await openReview(context, reviewId)
    const { text } = (await documentById(tx, who.workspaceId, review.documentId))!
    const { items, ...counts } = addSuggestions(review.items, modelAnswer!, text, review.revision + 1)
    if (counts.added === 0) return { revision: review.revision, ...counts }
    const revision = review.revision + 1
    await saveItems(tx, who.workspaceId, { id: review.id, items, revision, updatedBy: who.personId })
    return { revision, ...counts }
  },

  giveUp: async (context, { reviewId }) => {
    await giveUpReview(context.tx, context.who.workspaceId, await openReview(context, reviewId))
    return { done: true }
  },

  createCampaign: async (context, { reviewId, name, kind, startDate, endDate }) => {
    const { tx, who } = context
    const review = await openReview(context, reviewId)
    if (review.campaignId) throw new Problem('notFound')
    if (startDate && endDate && endDate < startDate)
      throw new Problem('finishBeforeStart', { start: startDate, finish: endDate }, { field: 'endDate' })
    const id = newId()
    await addCampaign(tx, { workspaceId: who.workspaceId, id, name, kind })
    const inCampaign = { ...context, campaign: { id, revision: 0, role: 'lead' as const } }
    const { changes, items, left } = await changesFromReview(inCampaign, review, { startDate, endDate })
    const { eventId } = await record(inCampaign, 'campaignFromPlan', await withKpisOfGoals(inCampaign, changes))
    await finishReview(tx, who.workspaceId, { ...review, campaignId: id, items, eventId })
    return { id, left }
  },

  apply: async (context, { reviewId }) => {
    const review = await openReview(context, reviewId)
    if (review.campaignId !== context.campaign.id) throw new Problem('notFound')
    const { changes, items, left } = await changesFromReview(context, review, null)
    const recorded = await record(context, 'planVersionApplied', await withKpisOfGoals(context, changes))
    await finishReview(context.tx, context.who.workspaceId, {
      ...review,
      campaignId: context.campaign.id,
      items,
      eventId: recorded.eventId,
    })
    return { ...recorded, left }
  },
}

async function startReview(
  context: WorkspaceContext,
  name: string,
  campaignId: string | null,
  items: ReviewItem[],
): Promise<string> {
  const { tx, who } = context
  const { bytes, sha256, planDocument } = context.upload!
  const { kind, text } = planDocument!
  const [id, documentId] = [newId(), newId()]
  // A version belongs to its campaign only once it is applied; until then nobody else finds it there.
  const document = {
    workspaceId: who.workspaceId,
    id: documentId,
    campaignId: null,
    name,
    kind,
    text,
    sha256,
    bytes,
    addedBy: who.personId,
  }
  await addDocument(tx, document)
  await addReview(tx, { workspaceId: who.workspaceId, id, documentId, campaignId, updatedBy: who.personId, items })
  return id
}

/** A campaign that was made without a document has nothing that a first one could have lost. */
async function comparedWithPlan(context: Parameters<typeof planAsJson>[0], found: ReviewItem[]): Promise<ReviewItem[]> {
  const names = new Map((await namesOfPeople(context.tx, context.who.workspaceId)).map(({ id, name }) => [id, name]))
  const plan = itemsFromPlan(JSON.parse(await planAsJson(context, null)), (id) => names.get(id) ?? null)
  return compareVersions(plan, found).filter(({ difference }) => difference !== 'gone')
}
