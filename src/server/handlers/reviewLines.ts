import { reviewLinesOf } from '#domain/planSheet/reviewLines.ts'
import type { ReviewLine } from '#domain/planSheet/reviewsLayout.ts'
import type { CampaignContext } from '../context.ts'
import { decisionsOfCampaign } from '../queries/decisions.ts'
import { notesOfCampaign, personNames, reviewsOfCampaign } from '../queries/reviews.ts'

export async function reviewLines(context: CampaignContext): Promise<ReviewLine[]> {
  const decisions = await decisionsOfCampaign(context)
  const reviews = await reviewsOfCampaign(context)
  const notes = await notesOfCampaign(context)
  const people = await personNames(context)
  return reviewLinesOf({ decisions, reviews, notes, nameOf: (id) => (id && people.get(id)) || '' })
}
