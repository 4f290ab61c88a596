import type { Decimal } from './decimal.ts'

const places = 6
const written = /^([+-]?)(\d{1,40})(?:\.(\d{0,40}))?$|^([+-]?)\.(\d{1,40})$/

/**
 * A number as it is kept: at most 18 digits and six decimals, without zeros that say nothing; the same value is always the same text. Takes
 * what programs send, 1.5e3 and 0.30000000000000004 included; null for what is no number, or too large.
 */
export function decimalOf(given: string | number): Decimal | null {
  const text = typeof given === 'number' ? given.toString() : given.trim()
  if (/e/i.test(text)) return /^[+-]?\d+(\.\d+)?e[+-]?\d{1,2}$/i.test(text) ? decimalOf(withoutExponent(Number(text))) : null
  const match = written.exec(text)
  if (!match) return null
  const [sign, whole, fraction] = [match[1] ?? match[4], match[2] ?? '0', match[3] ?? match[5] ?? '']
  const scaled = BigInt(whole + fraction.slice(0, places).padEnd(places, '0')) + ((fraction[places] ?? '0') >= '5' ? 1n : 0n)
  if (scaled >= 10n ** 24n) return null
  const digits = String(scaled).padStart(places + 1, '0')
  const rest = digits.slice(-places).replace(/0+$/, '')
  const found = digits.slice(0, -places) + (rest && `.${rest}`)
  return sign === '-' && scaled !== 0n ? `-${found}` : found
}

function withoutExponent(number: number): string {
  return number.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 })
}
