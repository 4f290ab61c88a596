import { chineseDates } from './dateText/chineseDates.ts'
import { englishDates } from './dateText/englishDates.ts'
import { cellDates, numericDates } from './dateText/numericDates.ts'
import { rangeMark } from './dateText/point.ts'
import type { Point, PointRule, Relative } from './dateText/point.ts'
import { relativeDates } from './dateText/relativeDates.ts'
import { resolvePoint, tenDays } from './dateText/resolve.ts'
import type { DateContext, PartialDay, Resolved } from './dateText/resolve.ts'
import { readSurroundings } from './dateText/surroundings.ts'
import type { DateRule } from './dateText/surroundings.ts'

export type { DateContext, DateRule, PartialDay }

/** A date or span of dates as somebody wrote it. */
export interface DateReading {
  /** First day, `YYYY-MM-DD` (or `YYYY-MM` where only the month is fixed); null where neither the text nor the context fixes it. */
  start: PartialDay | null
  /** Last day, inclusive; equal to `start` for a single day. */
  end: PartialDay | null
  /** The expression as written, with `前`, `起` and a clock time. */
  raw: string
  /** Where `raw` stands: `text.slice(from, to) === raw`. */
  from: number
  to: number
  /** `by` for 5月25日前, `from` for 6月1日起, `around` for 6月1日左右, else `on`. */
  rule: DateRule
  kind: 'day' | 'span' | 'month' | 'relative' | 'placeholder' | 'impossible'
  /** The year stands in the expression itself; otherwise `start` and `end` come from the context. */
  hasYear: boolean
  /** `HH:MM`, where a time of day follows. */
  clock: string | null
  /** Counted from the start of the campaign (第3周, D-7); `start` and `end` are filled in where the context knows the start. */
  relative: Relative | null
}

/** `cell`: the text is one cell of a column of dates, where a bare `6.1` is a day and not a number. */
export interface DateOptions extends DateContext {
  cell?: boolean | undefined
}

const joins = new RegExp(`^${rangeMark}$`, 'i')
const shortEnd = new RegExp(
  String.raw`^${rangeMark}(?<date>3[01]|[12]\d|0?[1-9])(?:\s*[日号]|(?:st|nd|rd|th)?(?:,?\s+(?<year>20\d{2}))?(?![\d.%:：/]|\s*[月点时万天人]|\s+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))`,
  'i',
)

/** Every date in `text`, in reading order, in all the forms that people use; Chinese and English. */
export function readDates(text: string, options: DateOptions = {}): DateReading[] {
  const points = findPoints(text, options.cell === true)
  const readings: DateReading[] = []
  let carried: number | undefined
  for (let index = 0; index < points.length; index += 1) {
    const first = withShortEnd(points[index] as Point, text)
    const next = points[index + 1]
    const last = next && first.untilDate === undefined && isRange(first, next, text) ? next : null
    if (last) index += 1
    const reading = read(text, first, last, { ...options, year: options.year ?? carried })
    carried = last?.year ?? first.year ?? carried
    readings.push(reading)
  }
  return readings
}

function findPoints(text: string, cell: boolean): Point[] {
  const rules = [...families.flatMap(({ hint, rules: family }) => (hint.test(text) ? family : [])), ...(cell ? cellDates : [])]
  const found = rules.flatMap((rule) => applyRule(rule, text)).toSorted((a, b) => a.from - b.from || b.to - a.to)
  const kept: Point[] = []
  for (const point of found) if (point.from >= (kept.at(-1)?.to ?? 0)) kept.push(point)
  return kept
}

/** Most texts hold no date; a quick look for what every form of a family has spares the search for each. */
const families: { hint: RegExp; rules: PointRule[] }[] = [
  { hint: /[月年季]|q[1-4]/i, rules: chineseDates },
  { hint: /\d\s?[./-]\s?\d/, rules: numericDates },
  { hint: /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i, rules: englishDates },
  {
    hint: /[周天日月年星当]|days?\b|weeks?\b|wk|months?\b|quarters?\b|years?\b|\d\s*\+|[dtemw]\s?-?\s?\d|[dt]\s?[-+−–＋]|d-?day|t0/i,
    rules: relativeDates,
  },
]

function applyRule({ pattern, read: readGroups }: PointRule, text: string): Point[] {
  return Array.from(text.matchAll(pattern)).flatMap((match) => {
    const said = readGroups(match.groups ?? {}, match[0])
    return said ? [{ from: match.index, to: match.index + match[0].length, ...said }] : []
  })
}

/** `6月1日-15日`, `May 1–7, 2026`: the end names only its day. */
function withShortEnd(point: Point, text: string): Point {
  if (point.date === undefined || point.untilDate !== undefined) return point
  const match = shortEnd.exec(text.slice(point.to, point.to + 24))
  const untilDate = Number(match?.groups?.date)
  if (!match || untilDate < point.date) return point
  const year = point.year ?? (match.groups?.year ? Number(match.groups.year) : undefined)
  return { ...point, untilDate, to: point.to + match[0].length, ...(year === undefined ? {} : { year }) }
}

function isRange(first: Point, last: Point, text: string): boolean {
  if (!joins.test(text.slice(first.to, last.from))) return false
  return Boolean(first.relative) === Boolean(last.relative)
}

function read(text: string, first: Point, last: Point | null, context: DateContext): DateReading {
  const { rule, to, clock } = readSurroundings(text, first.from, last?.to ?? first.to)
  const resolved = last ? resolveRange(first, last, context) : withThird(first, resolvePoint(first, context))
  return {
    start: resolved.start,
    end: resolved.end,
    raw: text.slice(first.from, to),
    from: first.from,
    to,
    rule,
    kind: kindOf(first, last, resolved),
    hasYear: first.year !== undefined || last?.year !== undefined,
    clock,
    relative: relativeOf(first, last),
  }
}

function resolveRange(first: Point, last: Point, context: DateContext): Resolved {
  const shared = first.year === undefined && last.year !== undefined ? yearBefore(first, last) : first.year
  const start = withThird(first, resolvePoint(shared === undefined ? first : { ...first, year: shared }, context))
  const endYear = last.year ?? (start.start === null || last.relative ? undefined : yearAfter(start.start, last))
  const end = withThird(last, resolvePoint(endYear === undefined ? last : { ...last, year: endYear }, context))
  return { start: start.start, end: end.end, ...(start.impossible || end.impossible ? { impossible: true as const } : {}) }
}

/** `12月20日-2025年1月5日` begins in 2024. */
function yearBefore(first: Point, last: Point): number | undefined {
  return last.year === undefined ? undefined : last.year - (monthOf(first) > monthOf(last) ? 1 : 0)
}

/** `2024年12月20日-1月5日` ends in 2025. */
function yearAfter(start: PartialDay, last: Point): number {
  return Number(start.slice(0, 4)) + (monthOf(last) < Number(start.slice(5, 7)) ? 1 : 0)
}

function monthOf(point: Point): number {
  return point.month ?? (point.quarter ? point.quarter * 3 - 2 : (point.half ?? 1) * 6)
}

/** 上旬, 中旬 and 下旬 have fixed limits; 月初 and 月底 leave the day open. */
function withThird(point: Point, resolved: Resolved): Resolved {
  return point.third && point.exactThird && resolved.start ? tenDays(resolved.start, point.third) : resolved
}

function kindOf(first: Point, last: Point | null, resolved: Resolved): DateReading['kind'] {
  if (first.placeholder) return 'placeholder'
  if (resolved.impossible) return 'impossible'
  if (first.relative) return 'relative'
  if (last || first.untilDate || first.untilMonth || first.quarter || first.half || first.exactThird || first.weekend)
    return 'span'
  return first.date ? 'day' : 'month'
}

function relativeOf(first: Point, last: Point | null): Relative | null {
  if (!first.relative) return null
  return last?.relative ? { ...first.relative, last: last.relative.last } : first.relative
}
