import type { DateReading } from '../dateText.ts'
import type { Doubt, FoundDates } from './draft.ts'
import { doubtsOf } from './planContext.ts'

const none: FoundDates & { doubts: Doubt[] } = { start: null, end: null, raw: null, doubts: [] }

/** The span of a task: `5月25日前` fixes only its end, `6月8日起` only its start, a single day both. */
export function spanOfTask(readings: DateReading[]): FoundDates & { doubts: Doubt[] } {
  const reading = readings[0]
  if (!reading) return none
  const { start, end, raw } = reading
  const doubts = doubtsOf(reading)
  if (reading.rule === 'by') return { start: null, end, raw, doubts }
  return { start, end: reading.rule === 'from' ? null : end, raw, doubts }
}

/** From a column of starts and one of finishes. */
export function spanBetween(first: DateReading | undefined, last: DateReading | undefined): FoundDates & { doubts: Doubt[] } {
  if (!first || !last)
    return last
      ? spanOfTask([{ ...last, rule: last.kind === 'span' ? last.rule : 'by' }])
      : spanOfTask(first ? [{ ...first, rule: first.kind === 'span' ? first.rule : 'from' }] : [])
  return { start: first.start, end: last.end, raw: `${first.raw} – ${last.raw}`, doubts: [...doubtsOf(first), ...doubtsOf(last)] }
}
