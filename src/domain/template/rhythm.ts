import type { Day } from '../day.ts'
import { weekday } from '../day.ts'
import type { ReviewKind } from '../review.ts'
import type { Rhythm } from './template.ts'

export interface HeldReview {
  kind: ReviewKind
  day: Day
}

/** On which days of the week meetings were held, as far as that shows a habit: a day counts with at least half as many as the most usual one. */
export function rhythmOf(reviews: readonly HeldReview[]): Rhythm[] {
  return (['dailyStandup', 'weeklyReview'] as const).flatMap((kind) => {
    const counts = new Map<number, number>()
    for (const { day } of reviews.filter((review) => review.kind === kind))
      counts.set(weekday(day), (counts.get(weekday(day)) ?? 0) + 1)
    const most = Math.max(0, ...counts.values())
    const weekdays = [...counts].filter(([, count]) => count * 2 >= most).map(([day]) => day)
    return weekdays.length > 0 ? [{ kind, weekdays: weekdays.toSorted((a, b) => a - b) }] : []
  })
}
