import { isDay, type Day } from '#domain/day.ts'
import { Problem } from '#domain/problem.ts'
import type { Decimal } from './decimal.ts'
import { decimalOf } from './decimalText.ts'
import type { KpiKind, Measurement } from './measurement.ts'

type Written = string | number | null | undefined

/** A value as a program or a form sends it; nothing of it is checked. */
export interface SentValue {
  day?: Written
  dimension?: string | null | undefined
  value?: Written
  numerator?: Written
  denominator?: Written
}

/** Where in what was sent the refusal is, for `Problem.field`. */
export type SentField = 'kpi' | 'day' | 'value' | 'numerator' | 'denominator'

/** The value as it is kept, or the `Problem` that says what is wrong with it. All null takes a value away. */
export function readSent(sent: SentValue, kpi: { kind: KpiKind; name: string }): Measurement | Problem {
  const day = dayOf(sent.day)
  if (day === null) return refusal('dayUnread', 'day', { text: String(sent.day ?? '') })
  const [value, numerator, denominator] = [numberOf(sent.value), numberOf(sent.numerator), numberOf(sent.denominator)]
  for (const [field, number] of Object.entries({ value, numerator, denominator }))
    if (number === undefined)
      return refusal('numberUnread', field as SentField, { text: String(sent[field as 'value'] ?? '').slice(0, 100) })
  const measurement = {
    day,
    dimension: sent.dimension?.trim() || null,
    value: value!,
    numerator: numerator!,
    denominator: denominator!,
  }
  return refuseMeaningless(measurement, kpi) ?? measurement
}

function refuseMeaningless(
  { value, numerator, denominator }: Measurement,
  { kind, name }: { kind: KpiKind; name: string },
): Problem | null {
  const sides = [numerator, denominator].filter((side) => side !== null).length
  if (kind !== 'ratio') return sides > 0 ? refusal('onlyRatioHasSides', 'numerator', { name }) : null
  if (sides === 1 || (sides === 2 && value !== null)) return refusal('sidesIncomplete', 'numerator', { name })
  return denominator?.startsWith('-') ? refusal('denominatorNegative', 'denominator') : null
}

function refusal(
  code: 'dayUnread' | 'numberUnread' | 'onlyRatioHasSides' | 'sidesIncomplete' | 'denominatorNegative',
  field: SentField,
  params = {},
): Problem {
  return new Problem(code, params, { field })
}

function dayOf(written: Written): Day | null {
  const text = typeof written === 'string' ? written.trim() : ''
  return isDay(text) && text >= '1900' && text < '3000' ? text : null
}

/** Null for nothing, undefined for what is no number. */
function numberOf(written: Written): Decimal | null | undefined {
  if (written === null || written === undefined || written === '') return null
  return decimalOf(written) ?? undefined
}
