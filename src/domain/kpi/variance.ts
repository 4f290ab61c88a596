import { displayValue } from '#domain/goal.ts'
import type { Language } from '#domain/problem.ts'

/** 偏差: actual against target. */
export interface Variance {
  /** Actual − target, in the KPI's unit. */
  absolute: number
  /** In parts of the target; null where the target is zero, and for percentages, whose difference is in points. */
  relative: number | null
  /** 个百分点: the difference of two percentages; null for other units. */
  points: number | null
}

export function varianceOf(actual: number, target: number, unit: string): Variance {
  const absolute = Number((actual - target).toPrecision(12))
  if (unit === '%') return { absolute, relative: null, points: absolute }
  return { absolute, relative: target === 0 ? null : absolute / Math.abs(target), points: null }
}

/** +0.5 个百分点; −12.5万元 (−5%); ±0元. */
export function varianceText({ absolute, relative, points }: Variance, unit: string, language: Language): string {
  if (points !== null) return `${signed(points, rounded(points, 2))}${language === 'en' ? ' points' : ' 个百分点'}`
  const amount = `${signed(absolute, displayValue(rounded(absolute, 2), language))}${unit}`
  return relative === null ? amount : `${amount} (${signed(relative, rounded(relative * 100, 1))}%)`
}

/** The sign belongs to what is shown: −0.001 of two decimals is ±0. */
function signed(value: number, shown: string): string {
  if (shown === '0') return '±0'
  return `${value < 0 ? '−' : '+'}${shown}`
}

function rounded(value: number, places: number): string {
  return String(Number(Math.abs(value).toFixed(places)))
}
