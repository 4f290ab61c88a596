import type { Decimal } from './decimal.ts'
import type { KpiKind, Measurement } from './measurement.ts'
import { readNumberCell } from './numberCell.ts'

export type TypedReading = Pick<Measurement, 'value' | 'numerator' | 'denominator'>

/** A number as somebody types it: 9.8万, 98,000, 5%. A comma parts thousands, as on every screen here. Null for nothing, undefined for what is no number. */
export function readTypedAmount(text: string): Decimal | null | undefined {
  const cell = readNumberCell(text)
  if (cell.kind === 'empty') return null
  if (cell.kind === 'unread') return undefined
  return cell.kind === 'number' ? cell.value : cell.point
}

/** A reading of a KPI as somebody types it; a ratio also as its two sides, 120/2400. All null for nothing, undefined for what is no number. */
export function readTypedReading(text: string, kind: KpiKind): TypedReading | undefined {
  const sides = kind === 'ratio' ? /^([^/]+)\/([^/]+)$/.exec(text.normalize('NFKC').trim()) : null
  if (!sides) {
    const value = readTypedAmount(text)
    return value === undefined ? undefined : { value, numerator: null, denominator: null }
  }
  const [numerator, denominator] = [readTypedAmount(sides[1]!), readTypedAmount(sides[2]!)]
  return numerator && denominator ? { value: null, numerator, denominator } : undefined
}
