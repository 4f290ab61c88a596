import type { Day } from './day.ts'
import { addDays } from './day.ts'
import type { Phase } from './phase.ts'

/** 晨会, 周会, 阶段复盘, 总结复盘. */
export const reviewKinds = ['dailyStandup', 'weeklyReview', 'phaseReview', 'retrospective'] as const
export type ReviewKind = (typeof reviewKinds)[number]

/** What is taken down in a meeting; decisions are a noun of their own. */
export const reviewSections = ['highlight', 'shortfall', 'cause', 'note'] as const
export type ReviewSection = (typeof reviewSections)[number]

export interface Review {
  id: string
  kind: ReviewKind
  /** The phase that a phase review is of. */
  phaseId: string | null
  day: Day
  /** What happened after this day is news to the meeting. */
  since: Day
  hostId: string
  attendeeIds: string[]
  isOver: boolean
}

/** One line of the minutes, so that two people writing at once write two lines. */
export interface ReviewNote {
  id: string
  reviewId: string
  section: ReviewSection
  position: number
  text: string
  authorId: string
}

/**
 * The day after which things are news to a meeting of this kind: that of the last one of its kind; otherwise the day before for a stand-up,
 * a week before for a weekly review, and the beginning of the phase or campaign for the others.
 */
export function newsSince(
  kind: ReviewKind,
  today: Day,
  { lastDay, beginning }: { lastDay: Day | null; beginning: Day | null },
): Day {
  if (kind === 'dailyStandup') return within(lastDay, addDays(today, -1), addDays(today, -7), today)
  if (kind === 'weeklyReview') return within(lastDay, addDays(today, -7), addDays(today, -14), today)
  return beginning ? addDays(beginning, -1) : addDays(today, -30)
}

/** The phase that a phase review is about where nobody says: the one that ended last; before that the one that runs, or the first. */
export function phaseToReview(phases: Phase[], today: Day): Phase | undefined {
  const ended = phases.filter(({ endDate }) => endDate !== null && endDate <= today)
  const latest = ended.reduce<Phase | undefined>(
    (last, phase) => (last && last.endDate! > phase.endDate! ? last : phase),
    undefined,
  )
  return latest ?? phases.find(({ startDate }) => startDate !== null && startDate <= today) ?? phases[0]
}

/** How far a meeting looks ahead, in days: a stand-up at today, a weekly review at the week to come. */
export function daysAhead(kind: ReviewKind): number {
  return kind === 'dailyStandup' ? 0 : 7
}

/** The last meeting where it was lately, and not on this very day. */
function within(lastDay: Day | null, usual: Day, earliest: Day, today: Day): Day {
  return lastDay !== null && lastDay >= earliest && lastDay < today ? lastDay : usual
}
