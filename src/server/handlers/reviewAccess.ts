import { Problem } from '#domain/problem.ts'
import { campaignRole, isAtLeast } from '#domain/roles.ts'
import type { WorkspaceContext } from '../context.ts'
import { campaignAccess } from '../queries/campaignAccess.ts'
import type { PlanReview } from '../queries/planReviews.ts'
import { reviewById } from '../queries/planReviews.ts'

/** A review of a campaign is its leads' affair; before it is one, that of whoever began it and of the administrators. */
export async function reviewFor(context: WorkspaceContext, reviewId: string, lock: boolean): Promise<PlanReview> {
  const { tx, who } = context
  const review = await reviewById(tx, who.workspaceId, reviewId, lock)
  if (!review) throw new Problem('notFound')
  if (review.campaignId === null) {
    if (review.startedBy !== who.personId && !isAtLeast(who.role, 'admin')) throw new Problem('notFound')
    return review
  }
  const access = await campaignAccess(tx, who, review.campaignId, false)
  if (!access || access.isRemoved || campaignRole(access) !== 'lead') throw new Problem('notFound')
  return review
}

export async function openReview(context: WorkspaceContext, reviewId: string): Promise<PlanReview> {
  const review = await reviewFor(context, reviewId, true)
  if (review.state !== 'open') throw new Problem('reviewFinished')
  return review
}
