/** One date expression before its year is known: a day, a part of a month, a month, a quarter, or a distance from the start. */
export interface Point {
  from: number
  to: number
  year?: number
  month?: number
  date?: number
  /** Of the month: its first, second or last ten days. */
  third?: 'early' | 'mid' | 'late'
  /** 上旬, 中旬, 下旬: the third's limits are fixed; 月初 and 月底 only lean. */
  exactThird?: true
  /** The last month of a span of months (`3-5月`). */
  untilMonth?: number
  /** The last day of a span inside one month (`3月17-23日`). */
  untilDate?: number
  /** Of the month: its first, second … weekend (Saturday and Sunday). */
  weekend?: number
  quarter?: number
  untilQuarter?: number
  half?: 1 | 2
  relative?: Relative
  /** A form to be filled in, such as `XX年XX月XX日`. */
  placeholder?: true
}

export type RelativeUnit = 'day' | 'week' | 'month' | 'quarter' | 'year'

/**
 * A time counted from the start of the campaign. `ordinal` counts from one (第1周 is the week that begins on the start);
 * `offset` is a distance (D-7 is seven days before the start, D-Day is 0); `duration` only says how long.
 */
export interface Relative {
  kind: 'ordinal' | 'offset' | 'duration'
  unit: RelativeUnit
  first: number
  last: number
}

/** A pattern and what its match says; `null` where the numbers can be no date. */
export interface PointRule {
  pattern: RegExp
  read(groups: Record<string, string | undefined>, text: string): Omit<Point, 'from' | 'to'> | null
}

export const rangeMark = String.raw`\s*(?:[-‐‑‒–—―−~～〜]{1,2}|至|到|to|through|thru|until|→)\s*`
