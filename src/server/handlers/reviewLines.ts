import type { Decision } from '#domain/decision.ts'
import type { ReviewLine } from '#domain/planSheet/reviewsLayout.ts'
import type { Review, ReviewNote, ReviewSection } from '#domain/review.ts'
import type { CampaignContext } from '../context.ts'
import { decisionsOfCampaign } from '../queries/decisions.ts'
import { notesOfCampaign, personNames, reviewsOfCampaign } from '../queries/reviews.ts'

/** What table (五) says, oldest first: a line for each decision, and one for each meeting without. */
export async function reviewLines(context: CampaignContext): Promise<ReviewLine[]> {
  const decisions = await decisionsOfCampaign(context)
  const meetings = await reviewsOfCampaign(context)
  const notes = Map.groupBy(await notesOfCampaign(context), ({ reviewId }) => reviewId)
  const people = await personNames(context)
  const meetingOf = new Map(meetings.map((meeting) => [meeting.id, meeting]))
  const decided = new Set(decisions.map(({ reviewId }) => reviewId))
  const about = (meeting: Review | undefined) => minutesOf(meeting, notes.get(meeting?.id ?? '') ?? [], people)
  const lines = [
    ...decisions
      .toSorted((a, b) => a.number - b.number)
      .map((decision): ReviewLine => {
        const meeting = meetingOf.get(decision.reviewId ?? '')
        const { causes, ...minutes } = about(meeting)
        const reasons = [...new Set([...causes, decision.reason])].filter((reason) => reason !== '')
        const what = { ...decision, owner: people.get(decision.ownerId ?? '') ?? '' } satisfies Decision & { owner: string }
        const day = meeting?.day ?? decision.decidedOn
        return { noun: 'decision', id: decision.id, day, ...minutes, causes: reasons, decision: what }
      }),
    ...meetings
      .filter(({ id }) => !decided.has(id))
      .map((meeting): ReviewLine => ({ noun: 'review', id: meeting.id, day: meeting.day, ...about(meeting), decision: null })),
  ]
  return lines.toSorted((a, b) => a.day.localeCompare(b.day))
}

function minutesOf(meeting: Review | undefined, notes: ReviewNote[], people: Map<string, string>) {
  const texts = (section: ReviewSection) => notes.filter((note) => note.section === section).map(({ text }) => text)
  return {
    kind: meeting?.kind ?? null,
    attendees: (meeting?.attendeeIds ?? []).flatMap((id) => people.get(id) ?? []),
    highlights: texts('highlight'),
    shortfalls: texts('shortfall'),
    causes: texts('cause'),
  }
}
