import type { Day } from './day.ts'
import { addDays, daysBetween } from './day.ts'
import type { Decision } from './decision.ts'
import { actualOf } from './kpi/actual.ts'
import type { KpiMeaning, Measurement } from './kpi/measurement.ts'
import { varianceOf, varianceText } from './kpi/variance.ts'
import type { Language } from './problem.ts'
import { displayValue } from './goal.ts'

export type Unmeasurable = 'noKpi' | 'notYet' | 'noValuesBefore' | 'noValuesAfter'

/** The KPI in equally many days before and after the decision took effect. It is association and no proof. */
export type DecisionEffect =
  | { kind: 'measured'; before: number; after: number; days: number; from: Day; to: Day }
  | { kind: 'unmeasurable'; because: Unmeasurable }

/** A week shows every weekday once. */
const MOST_DAYS = 7

/**
 * The KPI before and after: of an amount the average of the days with a value, of a ratio the ratio of the sums, of a level the last one.
 * As many days before as there are after, at most a week.
 */
export function decisionEffect(
  { kpiId, effectiveFrom, decidedOn }: Pick<Decision, 'kpiId' | 'effectiveFrom' | 'decidedOn'>,
  kpi: KpiMeaning | null,
  measurements: readonly Measurement[],
  asOf: Day,
): DecisionEffect {
  if (kpiId === null || !kpi) return { kind: 'unmeasurable', because: 'noKpi' }
  const from = effectiveFrom ?? addDays(decidedOn, 1)
  if (from > asOf) return { kind: 'unmeasurable', because: 'notYet' }
  const days = Math.min(MOST_DAYS, daysBetween(from, asOf) + 1)
  const to = addDays(from, days - 1)
  const before = perDay(kpi, measurements, addDays(from, -days), addDays(from, -1))
  const after = perDay(kpi, measurements, from, to)
  if (before === null) return { kind: 'unmeasurable', because: 'noValuesBefore' }
  if (after === null) return { kind: 'unmeasurable', because: 'noValuesAfter' }
  return { kind: 'measured', before, after, days, from, to }
}

/** 转化率 6% → 8%（+2 个百分点），前后各 3 天。关联，不是因果证明。 */
export function decisionEffectSentence(
  effect: DecisionEffect,
  { name, unit, kind }: { name: string; unit: string; kind: KpiMeaning['kind'] | null },
  language: Language,
): string {
  if (effect.kind === 'unmeasurable') return reasons[effect.because][language]
  const [before, after] = [rounded(effect.before), rounded(effect.after)]
  const amount = (value: number) => `${displayValue(String(value), language)}${unit}`
  const change = varianceText(varianceOf(after, before, unit), unit, language)
  const daily = kind === 'cumulative'
  if (language === 'en')
    return `${name}${daily ? ' a day' : ''}: ${amount(before)} → ${amount(after)}, ${change}, ${effect.days} ${effect.days === 1 ? 'day' : 'days'} before and after. Association, not proof.`
  return `${name}${daily ? '（日均）' : ''} ${amount(before)} → ${amount(after)}，${change}，前后各 ${effect.days} 天。关联，不是因果证明。`
}

function rounded(value: number): number {
  return Number(value.toPrecision(3))
}

const reasons: Record<Unmeasurable, Record<Language, string>> = {
  noKpi: { zh: '无法衡量：没有指定应影响的指标。', en: 'Can’t be measured: no KPI was named.' },
  notYet: { zh: '尚未生效。', en: 'Not in effect yet.' },
  noValuesBefore: { zh: '无法衡量：生效前没有数据。', en: 'Can’t be measured: there is no value from before.' },
  noValuesAfter: { zh: '无法衡量：生效后还没有数据。', en: 'Can’t be measured: there is no value since.' },
}

function perDay(kpi: KpiMeaning, measurements: readonly Measurement[], from: Day, to: Day): number | null {
  const actual = actualOf(kpi, measurements, from, to)
  if (!actual) return null
  return kpi.kind === 'cumulative' ? actual.value / actual.days : actual.value
}
