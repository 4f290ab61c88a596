import { readDates } from '../dateText.ts'
import type { DateContext, DateReading } from '../dateText.ts'
import { readAmounts } from '../numberText.ts'
import type { AmountReading } from '../numberText.ts'
import type { Doubt, Found } from './draft.ts'
import type { Outline } from './outline.ts'
import type { Passage, Span } from './passage.ts'

/** The document with what its rules share: its year and period, and each passage's dates and amounts, read once. */
export interface PlanContext {
  outline: Outline
  dates: DateContext
  datesIn(passage: Passage): DateReading[]
  /** Dates of a cell in a column of dates, where a bare `6.1` is a day. */
  datesInCell(passage: Passage): DateReading[]
  /** Amounts that are no part of a date. */
  amountsIn(passage: Passage, unit?: string): AmountReading[]
  quote(span: Span, doubts?: Doubt[]): Found
}

export function makeContext(outline: Outline, dates: DateContext): PlanContext {
  const datesIn = remember((passage) => readDates(passage.text, dates))
  const datesInCell = remember((passage) => readDates(passage.text, { ...dates, cell: true }))
  const amounts = remember((passage) => outside(readAmounts(passage.text), datesIn(passage)))
  const amountsIn = (passage: Passage, unit?: string) =>
    unit === undefined ? amounts(passage) : outside(readAmounts(passage.text, { unit }), datesIn(passage))
  const quote = (span: Span, doubts: Doubt[] = []) => ({
    from: span.from,
    to: span.to,
    quote: outline.source.slice(span.from, span.to),
    doubts,
  })
  return { outline, dates, datesIn, datesInCell, amountsIn, quote }
}

/** What a reading of dates leaves to be checked. */
export function doubtsOf(reading: DateReading): Doubt[] {
  if (reading.kind === 'impossible') return ['impossibleDate']
  if (reading.kind === 'placeholder') return ['placeholderDate']
  return reading.start === null && reading.kind !== 'relative' ? ['yearUnknown'] : []
}

function outside(amounts: AmountReading[], dates: DateReading[]): AmountReading[] {
  return amounts.filter(({ numberFrom, numberTo }) => !dates.some(({ from, to }) => numberFrom < to && numberTo > from))
}

function remember<Answer>(read: (passage: Passage) => Answer): (passage: Passage) => Answer {
  const known = new WeakMap<Passage, Answer>()
  return (passage) => {
    const before = known.get(passage)
    if (before !== undefined) return before
    const answer = read(passage)
    known.set(passage, answer)
    return answer
  }
}
