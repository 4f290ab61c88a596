import type { Day } from '#domain/day.ts'
import { displayValue } from '#domain/goal.ts'
import type { Language } from '#domain/problem.ts'
import type { GoalOutlook, KpiTarget } from './goalOutlook.ts'

/** 按当前节奏，6月30日预计 430万元（380万–470万），缺口 70万元，需每日 9.8万元。 What can't be said yet is left out. */
export function goalOutlookSentence(
  { kpi, period }: Pick<KpiTarget, 'kpi' | 'period'>,
  { forecast, gap }: GoalOutlook,
  language: Language,
): string {
  if (!forecast) return language === 'en' ? 'No value yet, so no forecast.' : '还没有数据，暂无预测。'
  const amount = (value: number) => `${shortAmount(value, language)}${kpi.unit}`
  const bounds = `${shortAmount(forecast.low, language)}–${shortAmount(forecast.high, language)}`
  const missing = gap && gap.gap > 0 && gap.neededPerDay !== null ? gap : null
  if (language === 'en') {
    const need = missing ? `, ${amount(missing.gap)} short; needs ${amount(missing.neededPerDay!)} a day` : ''
    return `At this pace ${amount(forecast.total)} (${bounds}) by ${period.end}${need}.`
  }
  const need = missing ? `，缺口 ${amount(missing.gap)}，需每日 ${amount(missing.neededPerDay!)}` : ''
  return `按当前节奏，${dayName(period.end)}预计 ${amount(forecast.total)}（${bounds}）${need}。`
}

function dayName(day: Day): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`
}

/** Three digits are enough for what is only expected. */
function shortAmount(value: number, language: Language): string {
  return displayValue(plain(Number(value.toPrecision(3))), language)
}

function plain(value: number): string {
  return Math.abs(value) < 1e-6 ? '0' : value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 6 })
}
