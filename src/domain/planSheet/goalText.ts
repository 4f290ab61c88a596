import type { Comparator } from '../goal.ts'
import { shiftDecimal } from './decimalText.ts'
import { halfWidthDigits } from './plainText.ts'
import type { PlanGoal } from './planDraft.ts'

/** 销售额 ≥ 500万元, 新增会员 1 万人, 曝光量突破1000万. Without a number the target is null; without a comparator a goal is a floor. */
export function readGoal(text: string): PlanGoal {
  const raw = text.replace(/\s+/g, ' ').trim()
  const written = halfWidthDigits(raw).replace(/(?<=\d)[,，](?=\d{3}(?!\d))/g, '')
  const found = amount.exec(written)
  if (!found) return { metric: raw, comparator: '>=', targetValue: null, unit: '', raw }
  const [, before = '', number = '', scale = '', after = ''] = found
  const { metric, comparator } = splitComparator(before)
  const { unit, openEnd } = splitUnit(after)
  return {
    metric,
    comparator: openEnd ?? comparator,
    targetValue: shiftDecimal(number, scaleOf(scale)),
    unit,
    raw,
  }
}

/** The goal as the workbook writes it; `readGoal` reads the same from it. */
export function goalText({ metric, comparator, targetValue, unit }: Omit<PlanGoal, 'raw'>): string {
  if (targetValue === null) return metric
  return `${metric} ${{ '>=': '≥', '<=': '≤', '=': '=' }[comparator]} ${displayAmount(targetValue)}${unit}`
}

/** The last number of the text, so that 会员日3.0销售额 ≥ 5万 is 5万; of a range (5-10万) its floor. */
const amount =
  /^(.*?)(?<![\d.]|\d\s*[-~～至])(-?\d+(?:\.\d+)?)(?:\s*[-~～至]\s*\d+(?:\.\d+)?)?\s*(千万|百万|亿|万|千|[wkm](?![a-z]))?\s*(\D{0,12})$/is

const comparators: [Comparator, RegExp][] = [
  ['<=', /\s*(?:≤|<=|<|不超过|不高于|不多于|不大于|(?<!不)低于|(?<!不)少于|控制在|以内|最多|at most|below|under|less than)\s*$/i],
  ['=', /\s*(?:(?<![<>])=|等于)\s*$/],
  [
    '>=',
    /\s*(?:≥|>=|>|不低于|不少于|不小于|至少|超过|突破|达到|达成|达|实现|高于|大于|冲刺|at least|over|more than|reach|to)\s*$/i,
  ],
]

function splitComparator(before: string): { metric: string; comparator: Comparator } {
  for (const [comparator, pattern] of comparators)
    if (pattern.test(before)) return { metric: plainMetric(before.replace(pattern, '')), comparator }
  return { metric: plainMetric(before), comparator: '>=' }
}

function plainMetric(text: string): string {
  return text.replace(/[\s:：,，、]+$/, '').trim()
}

function splitUnit(after: string): { unit: string; openEnd: Comparator | null } {
  const match = /^(\+)?\s*(.*?)\s*(以上|以内|以下|\+)?[。.;；,，]*$/s.exec(after.trim())
  const word = match?.[1] ?? match?.[3]
  return { unit: match?.[2] ?? '', openEnd: word === undefined ? null : word === '以上' || word === '+' ? '>=' : '<=' }
}

function scaleOf(scale: string): number {
  return { 亿: 8, 千万: 7, 百万: 6, m: 6, 万: 4, w: 4, 千: 3, k: 3 }[scale.toLowerCase()] ?? 0
}

/** 5000000 → 500万, where the shorter form needs at most two decimals. */
function displayAmount(value: string): string {
  for (const [word, places] of [
    ['亿', 8],
    ['万', 4],
  ] as const) {
    const short = shiftDecimal(value, -places)
    if (!/^-?0/.test(short) && /^-?\d+(?:\.\d{1,2})?$/.test(short)) return short + word
  }
  return value
}
