import type { Language } from './problem.ts'

export const comparators = ['>=', '<=', '='] as const
export type Comparator = (typeof comparators)[number]

export interface Goal {
  id: string
  position: number
  metric: string
  comparator: Comparator
  /** A canonical decimal (500万元 is "5000000"), or null where the plan names no number. */
  targetValue: string | null
  baselineTargetValue: string | null
  unit: string
  note: string
  /** The KPI that it is a target on; null where nothing is measured for it. */
  kpiId: string | null
}

/** The goal as people write it: 销售额 ≥ 500万元. 万 and 亿 are display units over the canonical number. */
export function goalSentence(goal: Pick<Goal, 'metric' | 'comparator' | 'targetValue' | 'unit'>, language: Language): string {
  if (goal.targetValue === null) return goal.metric
  const sign = { '>=': '≥', '<=': '≤', '=': '=' }[goal.comparator]
  return `${goal.metric} ${sign} ${displayValue(goal.targetValue, language)}${goal.unit}`
}

/** 5000000 → 500万 in Chinese, 5,000,000 in English; what no display unit makes shorter stays as it is. */
export function displayValue(value: string, language: Language): string {
  const number = Number(value)
  if (language === 'en') return grouped(number)
  for (const [unit, size] of [
    ['亿', 1e8],
    ['万', 1e4],
  ] as const)
    if (Math.abs(number) >= size && Number.isInteger(number / (size / 100))) return `${grouped(number / size)}${unit}`
  return grouped(number)
}

function grouped(number: number): string {
  return number.toLocaleString('en-US', { maximumFractionDigits: 6 })
}
