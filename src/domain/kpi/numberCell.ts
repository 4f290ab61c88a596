import { shiftDecimal } from '../planSheet/decimalText.ts'
import type { Decimal } from './decimal.ts'

/** Which of the two marks the decimals: 1,234.5 or 1.234,5. */
export type DecimalMark = 'point' | 'comma'

/** What one cell says by itself. `either`: a number whose only mark may part thousands or decimals, such as 1,234. */
export type NumberCell =
  | { kind: 'empty' }
  | { kind: 'unread' }
  | { kind: 'number'; value: Decimal; percent: boolean; scaled: boolean; mark: DecimalMark | null }
  | { kind: 'either'; point: Decimal; comma: Decimal; percent: boolean; scaled: boolean; mark: '.' | ',' }

/**
 * Reads a number as people and programs write it: ￥1,234.50, 1.234,5 €, 1 234, 1'234, 1.2万, 3k, 5%, (120), −3, １２３, 1.5e3. Percentages stay
 * on the scale of 100 and say so; 万 and 亿 are multiplied out without rounding.
 */
export function readNumberCell(written: string): NumberCell {
  const text = written
    .normalize('NFKC')
    .replaceAll(/[−–—]/g, '-')
    .replaceAll(/[\s\u202f'’`]/g, '')
  if (text === '' || nothing.test(text)) return { kind: 'empty' }
  const { sign, core, places, percent } = taken(text)
  const reading = readCore(core)
  if (!reading) return { kind: 'unread' }
  const finished = (value: Decimal) => signed(sign, shiftDecimal(value, places))
  const about = { percent, scaled: places !== 0 }
  if ('value' in reading) return { kind: 'number', value: finished(reading.value), mark: reading.mark, ...about }
  return { kind: 'either', point: finished(reading.point), comma: finished(reading.comma), mark: reading.written, ...about }
}

const nothing = /^(?:-+|\/|\.+|…|n\/?a|#n\/a|nan|null|none|无|暂无|未统计|待补|待统计)$/i
const currency = /^(?:us\$|hk\$|[¥$€£]|rmb|cny|usd|eur|人民币)|(?:[¥$€£]|rmb|cny|usd|eur)$/gi
const suffix =
  /^(?<core>.*?\d\.?)(?<scale>千万|百万|[千万亿]|[kw](?!\w)|mn?|bn?)?(?<unit>[元人次个单件份家篇条场天台位倍x]|美元|欧元)?(?<percent>%)?$/i
const scales: Record<string, number> = { 千: 3, 万: 4, 百万: 6, 千万: 7, 亿: 8, k: 3, w: 4, m: 6, mn: 6, b: 9, bn: 9 }

/** Sign, currency, scale and unit taken off, which leaves digits and marks. */
function taken(text: string): { sign: '' | '-'; core: string; places: number; percent: boolean } {
  const bare = text.replaceAll(currency, '')
  const enclosed = /^\((.+)\)$/.exec(bare)
  const [, lead = '', rest = '', trail = ''] = /^([+-]?)(.*?)(-?)$/.exec(enclosed?.[1] ?? bare) ?? []
  const groups = suffix.exec(rest.replaceAll(currency, ''))?.groups
  return {
    sign: enclosed || lead === '-' || trail === '-' ? '-' : '',
    core: groups?.core ?? rest,
    places: scales[groups?.scale?.toLowerCase() ?? ''] ?? 0,
    percent: groups?.percent !== undefined,
  }
}

type Core = { value: Decimal; mark: DecimalMark | null } | { point: Decimal; comma: Decimal; written: '.' | ',' }

/** Indian groups of two are thousands too: 12,34,567. */
const byComma = /^\d{1,3}(?:,\d{2,3})*,\d{3}$/
const byPoint = /^\d{1,3}(?:\.\d{3})*\.\d{3}$/

function readCore(core: string): Core | null {
  if (/^\d+$/.test(core)) return { value: core, mark: null }
  if (/^\d*\.?\d+e[+-]?\d{1,3}$/i.test(core)) return exponent(core)
  if (!/^[\d.,]*\d[\d.,]*$/.test(core)) return null
  const [commas, points] = [core.split(',').length - 1, core.split('.').length - 1]
  if (commas > 0 && points > 0) return core.lastIndexOf('.') > core.lastIndexOf(',') ? both(core, 'point') : both(core, 'comma')
  if (commas > 1) return byComma.test(core) ? { value: core.replaceAll(',', ''), mark: 'point' } : null
  if (points > 1) return byPoint.test(core) ? { value: core.replaceAll('.', ''), mark: 'comma' } : null
  return single(core, commas > 0 ? ',' : '.')
}

/** Both marks: the last one parts the decimals and may stand only once. */
function both(core: string, mark: DecimalMark): Core | null {
  const [decimal, thousands] = mark === 'point' ? (['.', ','] as const) : ([',', '.'] as const)
  const [whole = '', fraction = '', more] = core.split(decimal)
  if (more !== undefined || !(thousands === ',' ? byComma : byPoint).test(whole)) return null
  return { value: joined(whole.replaceAll(thousands, ''), fraction), mark }
}

function single(core: string, written: '.' | ','): Core {
  const [whole = '', fraction = ''] = core.split(written)
  const decimal = joined(whole, fraction)
  const thousands = whole + fraction
  const couldGroup = fraction.length === 3 && whole.length >= 1 && whole.length <= 3 && !whole.startsWith('0')
  if (!couldGroup) return { value: decimal, mark: written === '.' ? 'point' : 'comma' }
  return written === '.' ? { point: decimal, comma: thousands, written } : { point: thousands, comma: decimal, written }
}

function joined(whole: string, fraction: string): Decimal {
  return fraction === '' ? whole || '0' : `${whole || '0'}.${fraction}`
}

function exponent(core: string): Core {
  const [mantissa = '', power = ''] = core.toLowerCase().split('e')
  const [whole = '', fraction = ''] = mantissa.split('.')
  return { value: shiftDecimal(joined(whole, fraction), Number(power)), mark: 'point' }
}

function signed(sign: '' | '-', value: Decimal): Decimal {
  return sign === '-' && /[1-9]/.test(value) ? `-${value}` : value
}
