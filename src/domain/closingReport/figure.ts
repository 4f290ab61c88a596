import { displayValue } from '../goal.ts'
import { varianceText, type Variance } from '../kpi/variance.ts'
import type { Language } from '../problem.ts'

/** A number with the text that stands for it everywhere: it is formatted once, so that no two documents say it differently. */
export interface Figure {
  /** Null where nobody knows it. */
  value: number | null
  text: string
}

export const nothing: Figure = { value: null, text: '–' }

/** 1,182,345元, 500万元, 4.82%: three digits where it is less than one, none after the point of what is large or can only be counted. */
export function amountFigure(value: number | null, unit: string, language: Language): Figure {
  if (value === null || !Number.isFinite(value)) return nothing
  return { value, text: `${signed(displayValue(plain(rounded(value, unit)), language))}${spaced(unit, language)}` }
}

/** What is only expected has three digits: more would be no truer. */
export function expectedFigure(value: number | null, unit: string, language: Language): Figure {
  if (value === null || !Number.isFinite(value)) return nothing
  return { value, text: `${signed(displayValue(plain(Number(value.toPrecision(3))), language))}${spaced(unit, language)}` }
}

/** 96.4%. */
export function percentFigure(part: number | null): Figure {
  if (part === null || !Number.isFinite(part)) return nothing
  return { value: part, text: `${signed(grouped(Number((part * 100).toFixed(1))))}%` }
}

/** −20%, +3.5%: of percents as people write them. */
export function changeFigure(percent: number | null): Figure {
  if (percent === null || !Number.isFinite(percent)) return nothing
  const shown = Number(percent.toFixed(1))
  const sign = shown > 0 ? '+' : shown === 0 ? '±' : ''
  return { value: percent, text: `${sign}${signed(grouped(shown))}%` }
}

export function varianceFigure(variance: Variance | null, unit: string, language: Language): Figure {
  if (!variance) return nothing
  const shown = variance.points === null ? { ...variance, absolute: rounded(variance.absolute, unit) } : variance
  return { value: variance.points ?? variance.absolute, text: varianceText(shown, spaced(unit, language), language) }
}

export function countFigure(value: number): Figure {
  return { value, text: grouped(value) }
}

export function daysFigure(value: number | null, language: Language): Figure {
  if (value === null) return nothing
  const number = signed(grouped(Number(value.toFixed(1))))
  return { value, text: language === 'en' ? `${number} ${Math.abs(value) === 1 ? 'day' : 'days'}` : `${number} 天` }
}

/** The middle one, or halfway between the two in the middle; null of none. */
export function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null
  const sorted = values.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}

function rounded(value: number, unit: string): number {
  if (countable.has(unit) || Math.abs(value) >= 1000) return Math.round(value)
  return Math.abs(value) < 1 ? Number(value.toPrecision(3)) : Number(value.toFixed(2))
}

/** Nobody wins a third of a member. */
const countable = new Set(['人', '次', '人次', '个', '名', '位', '家', '场', '篇', '单', '件', '份', '条', '笔', '张'])

/** 人 stands at the number; an English or Latin unit stands apart. */
function spaced(unit: string, language: Language): string {
  if (unit === '' || unit === '%') return unit
  return language === 'en' || /^[a-z]/i.test(unit) ? ` ${unit}` : unit
}

function plain(value: number): string {
  return Math.abs(value) < 1e-6 ? '0' : value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 6 })
}

function grouped(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 6 })
}

function signed(text: string): string {
  return text === '-0' ? '0' : text.replace(/^-/, '−')
}
