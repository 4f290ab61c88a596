import type { Decision } from '../decision.ts'
import type { Review, ReviewNote, ReviewSection } from '../review.ts'
import type { ReviewLine } from './reviewsLayout.ts'

interface ReviewsToWrite {
  decisions: readonly Decision[]
  reviews: readonly Review[]
  notes: readonly ReviewNote[]
  /** '' for nobody. */
  nameOf: (personId: string | null) => string
}

/** What table (五) says, oldest first: a line for each decision, and one for each meeting without. */
export function reviewLinesOf({ decisions, reviews, notes, nameOf }: ReviewsToWrite): ReviewLine[] {
  const notesOf = Map.groupBy(notes, ({ reviewId }) => reviewId)
  const reviewOf = new Map(reviews.map((review) => [review.id, review]))
  const decided = new Set(decisions.map(({ reviewId }) => reviewId))
  const about = (review: Review | undefined) => minutesOf(review, notesOf.get(review?.id ?? '') ?? [], nameOf)
  const lines = [
    ...decisions
      .toSorted((a, b) => a.number - b.number)
      .map((decision): ReviewLine => {
        const review = reviewOf.get(decision.reviewId ?? '')
        const { causes, ...minutes } = about(review)
        const reasons = [...new Set([...causes, decision.reason])].filter((reason) => reason !== '')
        const what = { ...decision, owner: nameOf(decision.ownerId) } satisfies Decision & { owner: string }
        const day = review?.day ?? decision.decidedOn
        return { noun: 'decision', id: decision.id, day, ...minutes, causes: reasons, decision: what }
      }),
    ...reviews
      .filter(({ id }) => !decided.has(id))
      .map((review): ReviewLine => ({ noun: 'review', id: review.id, day: review.day, ...about(review), decision: null })),
  ]
  return lines.toSorted((a, b) => a.day.localeCompare(b.day))
}

function minutesOf(review: Review | undefined, notes: ReviewNote[], nameOf: ReviewsToWrite['nameOf']) {
  const texts = (section: ReviewSection) => notes.filter((note) => note.section === section).map(({ text }) => text)
  return {
    kind: review?.kind ?? null,
    attendees: (review?.attendeeIds ?? []).map(nameOf).filter((name) => name !== ''),
    highlights: texts('highlight'),
    shortfalls: texts('shortfall'),
    causes: texts('cause'),
  }
}
