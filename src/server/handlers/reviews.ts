import { v7 as newId } from 'uuid'
import { changed, created, removed } from '#domain/change.ts'
import type { Health } from '#domain/health.ts'
import { Problem } from '#domain/problem.ts'
import type { Review, ReviewNote } from '#domain/review.ts'
import { minutesMarkdown } from '#domain/review/minutesMarkdown.ts'
import { reviewPack } from '#domain/review/reviewPack.ts'
import type { CampaignRole } from '#domain/roles.ts'
import type { CampaignContext, Handlers } from '../context.ts'
import { JsonText } from '../context.ts'
import { FileAnswer } from '../http/files.ts'
import { campaignName, campaignsAsJson } from '../queries/campaigns.ts'
import { decisionsOfCampaign } from '../queries/decisions.ts'
import { lastReviewOf, notesOf, packOf, personNames, reviewsAsJson, savePack } from '../queries/reviews.ts'
import { rowOfCampaign, updateRow } from './campaignRow.ts'
import { withEffects } from './decisionEffects.ts'
import { notify } from './notify.ts'
import { refuseTakenId } from './takenId.ts'
import { record } from './record.ts'
import { campaignHealth, reviewSource } from './reviewSource.ts'

export const reviews: Handlers<'reviews'> = {
  list: async (context) => new JsonText(await reviewsAsJson(context)),

  prepare: async (context, { kind, phaseId = null }) => ({ pack: reviewPack(await reviewSource(context, kind, phaseId)) }),

  health: async (context) => ({ health: await campaignHealth(context) }),

  portfolio: async (context) => {
    const { campaigns } = JSON.parse(await campaignsAsJson(context)) as { campaigns: { id: string; role: CampaignRole }[] }
    const healths: { id: string; health: Health }[] = []
    for (const { id, role } of campaigns)
      if (role !== 'guest')
        healths.push({ id, health: await campaignHealth({ ...context, campaign: { id, role, revision: 0 } }) })
    return { campaigns: healths }
  },

  get: async (context, { reviewId }) => ({
    revision: context.campaign.revision,
    review: await reviewOf(context, reviewId),
    pack: await packOf(context, reviewId),
    notes: await notesOf(context, reviewId),
  }),

  start: async (context, { id = newId(), kind, phaseId = null, attendeeIds = [] }) => {
    const { today, who } = context
    await refuseTakenId(context, 'review', id)
    const { isOpen } = await lastReviewOf(context, kind)
    if (isOpen) throw new Problem('reviewIsOpen')
    const source = await reviewSource(context, kind, phaseId)
    const present = [...new Set([who.personId, ...attendeeIds])]
    const review: Review = {
      id,
      kind,
      phaseId,
      day: today,
      since: source.since,
      hostId: who.personId,
      attendeeIds: present,
      isOver: false,
    }
    const recorded = await record(context, 'reviewStarted', [created('review', review)])
    await savePack(context, id, reviewPack(source))
    return { id, ...recorded }
  },

  attend: async (context, { reviewId, basedOn, attendeeIds }) => {
    await openReview(context, reviewId)
    return updateRow(context, 'review', reviewId, basedOn, { attendeeIds: [...new Set(attendeeIds)] })
  },

  end: async (context, { reviewId }) => {
    const review = await openReview(context, reviewId)
    const recorded = await record(context, 'reviewEnded', [changed('review', review, { isOver: true })])
    await sendMinutes(context, review)
    return recorded
  },

  remove: async (context, { reviewId }) => {
    await reviewOf(context, reviewId)
    return record(context, 'reviewRemoved', [removed('review', reviewId)])
  },

  addNote: async (context, { reviewId, id = newId(), section, text }) => {
    await openReview(context, reviewId)
    const last = (await notesOf(context, reviewId)).at(-1)
    const position = Math.floor(last?.position ?? 0) + 1
    const note: ReviewNote = { id, reviewId, section, position, text, authorId: context.who.personId }
    return { id, ...(await record(context, 'reviewNoteAdded', [created('reviewNote', note)])) }
  },

  editNote: async (context, { reviewId, noteId, basedOn, text }) => {
    await openReview(context, reviewId)
    return updateRow(context, 'reviewNote', noteId, basedOn, { text })
  },

  removeNote: async (context, { reviewId, noteId }) => {
    await openReview(context, reviewId)
    await rowOfCampaign(context, 'reviewNote', noteId)
    return record(context, 'reviewNoteRemoved', [removed('reviewNote', noteId)])
  },

  minutes: async (context, { reviewId }) => {
    const review = await reviewOf(context, reviewId)
    const { tx, who, campaign, language } = context
    const name = await campaignName(tx, who.workspaceId, campaign.id)
    const names = await personNames(context)
    const made = (await decisionsOfCampaign(context)).filter((decision) => decision.reviewId === reviewId)
    const text = minutesMarkdown(
      {
        campaign: name,
        review,
        pack: await packOf(context, reviewId),
        notes: await notesOf(context, reviewId),
        decisions: (await withEffects(context, made)).map(({ decision, effectSentence }) => ({
          decision,
          effect: effectSentence,
        })),
        nameOf: (id) => (id && names.get(id)) || '',
      },
      language,
    )
    return new FileAnswer(`${name}-${review.day}.md`, 'text/markdown; charset=utf-8', new TextEncoder().encode(text)) as never
  },
}

async function reviewOf(context: CampaignContext, reviewId: string): Promise<Review> {
  const { removed: _, ...review } = await rowOfCampaign(context, 'review', reviewId)
  return review as unknown as Review
}

async function openReview(context: CampaignContext, reviewId: string): Promise<Review> {
  const review = await reviewOf(context, reviewId)
  if (review.isOver) throw new Problem('reviewIsOver')
  return review
}

/** To who was there, and to who has something to do because of it. */
async function sendMinutes(context: CampaignContext, { id, attendeeIds }: Review): Promise<void> {
  const { tx, who, campaign } = context
  const made = (await decisionsOfCampaign(context)).filter((decision) => decision.reviewId === id)
  const people = [...new Set([...attendeeIds, ...made.flatMap(({ ownerId }) => ownerId ?? [])])]
  const params = { subject: await campaignName(tx, who.workspaceId, campaign.id) }
  await notify(
    context,
    people.map((personId) => ({
      kind: 'reviewMinutes' as const,
      personId,
      subjectNoun: 'review' as const,
      subjectId: id,
      params,
    })),
  )
}
