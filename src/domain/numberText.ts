import { readInteger } from './chineseInteger.ts'
import { comparingAfter, comparingBefore, currencies, pers, scales, units } from './numberText/words.ts'
import type { Comparator } from './numberText/words.ts'

export type { Comparator }

/** An amount as somebody wrote it. */
export interface AmountReading {
  comparator: Comparator
  /** As printed: 500 of `500万元`; the lower bound of a range. */
  value: number
  valueMax: number | null
  /** As printed: `万元`, `人`, `%`, `$`, `/5`; '' where there is none. */
  unit: string
  /** In single units: 5,000,000 of `500万元`. Percentages stay on the scale of 100. */
  normalizedValue: number
  normalizedMax: number | null
  /** ISO code, or the name of a token. */
  currency: string | null
  /** What one such amount is for: day, week, month, quarter, year, person, piece. */
  per: string | null
  /** With its comparing words: `text.slice(from, to) === raw`. */
  raw: string
  from: number
  to: number
  /** The number and its unit without comparing words. */
  numberFrom: number
  numberTo: number
}

/** What a column's heading or the line above says about bare numbers, such as `万元` of `金额（万元）`. */
export interface AmountOptions {
  unit?: string | undefined
}

const number = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?`
const chinese = String.raw`[一二两三四五六七八九十]{1,3}(?=[百千万亿])`
const scale = String.raw`(?:[十百千]?万亿?|[十百千]?亿|千(?!克|米|瓦|万)|百(?=[个家人名位元])|[wW](?![A-Za-z])|[kK](?![A-Za-z])|[mM][nN]?(?![A-Za-z²])|[bB][nN]?(?![A-Za-z])|\s?(?:thousand|million|billion)\b)`
const money = String.raw`(?:US\$|HK\$|NT\$|[¥￥$€£₹]|(?:RMB|CNY|USD|HKD|EUR|GBP|QAR|AED|INR)(?=\s*\d)|人民币)`
const unit = String.raw`(?:%|‰|percent\b|pp\b|${units.join('|')}|(?:USD|CNY|RMB|HKD|EUR|GBP|JPY|SGD|QAR|AED|INR|DAI|USDT|USDC|yuan|dollars|euros)\b|x(?![A-Za-z\d])|\/\s?(?:5|10|100)(?!\d|[/.]\d))`
const span = String.raw`\s*(?:[-‐‑‒–—―~～]{1,2}|至|到|to)\s*`
const amount = new RegExp(
  String.raw`(?:(?<money>${money})\s*)?(?<![\d.,])(?<first>${number}|${chinese})\s?(?<scale>${scale})?(?<firstUnit>${unit})?(?<plus>\+)?(?:${span}${money}?\s*(?<last>${number}|${chinese})\s?(?<lastScale>${scale})?)?\s?(?<plus2>\+)?\s*(?<more>多|余|几)?\s*(?<unit>${unit})?`,
  'giu',
)
const special: [RegExp, (groups: Record<string, string | undefined>) => { value: number; unit: string }][] = [
  [/翻(?<times>[一两二三四]?)番|翻倍/g, ({ times }) => ({ value: (2 ** (readInteger(times ?? '') || 1) - 1) * 100, unit: '%' })],
  [/[破过](?<round>十万|百万|千万|万|亿)/g, ({ round: scale }) => ({ value: scales[scale ?? ''] ?? 0, unit: '' })],
  [
    /(?<tenths>[一二三四五六七八九])成(?![功为本立员长熟交果效绩就])/g,
    ({ tenths }) => ({ value: (readInteger(tenths ?? '') ?? 0) * 10, unit: '%' }),
  ],
  [
    /(?<=(?:比|ROI|ROAS|ratio)\s*[^\d,。;]{0,6})(?<one>\d+(?:\.\d+)?)\s?:\s?(?<other>\d+(?:\.\d+)?)(?![\d:])/g,
    ({ one, other }) => ({ value: Number(other) / Number(one), unit: ':' }),
  ],
]

/** Every amount in `text`, in reading order: `500万元`, `1.5亿`, `10w+`, `5-10万`, `≥4.5/5`, `提升20%`, `不低于`, `突破`, `翻一番`. */
export function readAmounts(text: string, options: AmountOptions = {}): AmountReading[] {
  const specials = special.flatMap(([pattern, read]) =>
    Array.from(text.matchAll(pattern)).map((match) => readSpecial(text, match, read(match.groups ?? {}))),
  )
  const plain = Array.from(text.matchAll(amount))
    .filter((match) => isAmount(text, match))
    .map((match) => read(text, match, options.unit))
  const free = plain.filter((reading) => !specials.some(({ from, to }) => reading.numberFrom < to && reading.numberTo > from))
  return [...specials, ...free].toSorted((a, b) => a.from - b.from)
}

/** Not part of a name (`GPT4`, `第3`, `V2.0`, `双11`), a clock or a version. */
function isAmount(text: string, match: RegExpExecArray): boolean {
  const before = text.slice(Math.max(0, match.index - 4), match.index)
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 3)
  if (match.groups?.money) return true
  if (/[A-Za-z_#@&][-–]?$/.test(before)) return false
  return !/第\s?$|双$|(?<!\d)\d{1,2}:$|\d\.$/.test(before) && !/^(?::[0-5]\d|\.\d)/.test(after)
}

function read(text: string, match: RegExpExecArray, headingUnit: string | undefined): AmountReading {
  const groups = match.groups ?? {}
  const from = match.index
  const oneUnit = groups.firstUnit && groups.unit && !groups.last
  const whole = oneUnit ? match[0].slice(0, match[0].length - (groups.unit?.length ?? 0)) : match[0]
  const numberTo = from + whole.trimEnd().length
  const printedUnit = ((oneUnit ? groups.firstUnit : groups.unit) ?? groups.firstUnit ?? '').replace(/\s/g, '')
  const heading = printedUnit || groups.scale || groups.money ? '' : (headingUnit ?? '')
  const value = readNumber(groups.first ?? '')
  const valueMax = groups.last === undefined ? null : readNumber(groups.last)
  const sharesScale = valueMax !== null && value < valueMax && !groups.firstUnit
  const firstScale = groups.scale ?? (sharesScale ? groups.lastScale : undefined)
  const max =
    valueMax === null ? null : valueMax * scaleOf(groups.lastScale ?? (value < valueMax ? groups.scale : undefined), heading)
  const surroundings = readSurroundings(text, from, numberTo, Boolean(groups.plus ?? groups.plus2 ?? groups.more))
  const isRange = max !== null && max > value
  return {
    ...surroundings,
    comparator: isRange ? 'range' : surroundings.comparator,
    value,
    valueMax,
    unit: groups.money ? groups.money : `${(groups.lastScale ?? groups.scale ?? '').trim()}${printedUnit}` || heading,
    normalizedValue: round(value * scaleOf(firstScale, heading)),
    normalizedMax: max === null ? null : round(max),
    currency: currencyOf(groups.money) ?? currencyOf(printedUnit) ?? currencyOf(heading.replace(/^[十百千万亿]+/, '')),
    numberFrom: from,
    numberTo,
  }
}

function readSpecial(
  text: string,
  match: RegExpExecArray,
  { value, unit: printed }: { value: number; unit: string },
): AmountReading {
  const numberTo = match.index + match[0].length
  const surroundings = readSurroundings(text, match.index, numberTo, false)
  return {
    ...surroundings,
    value,
    valueMax: null,
    unit: printed,
    normalizedValue: round(value),
    normalizedMax: null,
    currency: null,
    numberFrom: match.index,
    numberTo,
  }
}

function readSurroundings(text: string, numberFrom: number, numberTo: number, plus: boolean) {
  const head = text.slice(Math.max(0, numberFrom - 24), numberFrom)
  const before = comparingBefore
    .map(([pattern, comparator]) => ({ match: pattern.exec(head), comparator }))
    .find(({ match }) => match)
  const after = comparingAfter
    .map(([pattern, comparator]) => ({ match: pattern.exec(text.slice(numberTo)), comparator }))
    .find(({ match }) => match)
  const from = before?.match ? numberFrom - (head.length - before.match.index) : numberFrom
  const afterTo = numberTo + (after?.match?.[0].length ?? 0)
  const per = pers.map(([pattern, name]) => ({ match: pattern.exec(text.slice(afterTo)), name })).find(({ match }) => match)
  const to = afterTo + (per?.match?.[0].length ?? 0)
  const comparator: Comparator = plus ? '>=' : (after?.comparator ?? before?.comparator ?? '=')
  return { comparator, per: per?.name ?? null, raw: text.slice(from, to), from, to }
}

function readNumber(text: string): number {
  return /^\d/.test(text) ? Number(text.replaceAll(',', '')) : (readInteger(text) ?? 0)
}

function scaleOf(written: string | undefined, heading: string): number {
  if (written) return scales[written.trim().toLowerCase()] ?? 1
  return scales[/^[十百千]?[万亿]/.exec(heading)?.[0] ?? ''] ?? 1
}

function currencyOf(written: string | undefined): string | null {
  return currencies[(written ?? '').toLowerCase()] ?? null
}

function round(value: number): number {
  return Number(value.toPrecision(12))
}
