/** A day's result up to a minute, counted from midnight. */
export interface MinutePoint {
  minute: number
  value: number
}

const minutesOfDay = 1440
/** Fewer values than this say too little of how a day runs. */
const fewestPoints = 8

/** The value that stood at `minute`; null before the first. Points in the order of their minutes. */
export function valueAt(points: readonly MinutePoint[], minute: number): number | null {
  return points.findLast((point) => point.minute <= minute)?.value ?? null
}

/**
 * Where a day's target should stand at each quarter of an hour: spread as the day before ran where that is known well enough, evenly
 * otherwise. Ends in the target itself.
 */
export function targetCourse(target: number, before: readonly MinutePoint[]): MinutePoint[] {
  const last = before.at(-1)
  const isKnown = before.length >= fewestPoints && last !== undefined && last.value > 0 && last.minute > minutesOfDay / 2
  return Array.from({ length: 97 }, (_, i) => {
    const minute = i * 15
    const part = isKnown ? (valueAt(before, minute) ?? 0) / last.value : minute / minutesOfDay
    return { minute, value: target * Math.max(0, Math.min(1, part)) }
  })
}
