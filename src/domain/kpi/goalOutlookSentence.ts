import type { Day } from '#domain/day.ts'
import { displayValue } from '#domain/goal.ts'
import type { Language } from '#domain/problem.ts'
import type { GoalOutlook, KpiTarget } from './goalOutlook.ts'

/**
 * 按当前节奏，6月30日预计 430万元（380万–470万），缺口 70万元，需每日 9.8万元。 What can't be said yet is left out. A rate lacks points, and needs an
 * average; what is better low is exceeded, and may take so much a day.
 */
export function goalOutlookSentence(
  { kpi, period, direction }: Pick<KpiTarget, 'kpi' | 'period' | 'direction'>,
  { forecast, gap }: GoalOutlook,
  language: Language,
): string {
  if (!forecast) return language === 'en' ? 'No value yet, so no forecast.' : '还没有数据，暂无预测。'
  const about = { kpi, direction, language }
  const bounds = `${shortAmount(forecast.low, language)}–${shortAmount(forecast.high, language)}`
  const expected = amount(forecast.total, about)
  const missing = gap && gap.gap > 0 && gap.neededPerDay !== null ? missingWords(gap.gap, gap.neededPerDay, about) : ''
  if (language === 'en') return `At this pace ${expected} (${bounds}) by ${period.end}${missing}.`
  return `按当前节奏，${dayName(period.end)}预计 ${expected}（${bounds}）${missing}。`
}

type About = Pick<KpiTarget, 'kpi' | 'direction'> & { language: Language }

function missingWords(gap: number, perDay: number, about: About): string {
  const { kpi, direction, language } = about
  const points = language === 'en' ? ' points' : ' 个百分点'
  const much = kpi.unit === '%' ? `${shortAmount(gap, language)}${points}` : amount(gap, about)
  const daily = amount(perDay, about)
  const mean = kpi.kind === 'ratio'
  if (language === 'en') {
    if (direction === 'down')
      return `, ${much} too much; ${mean ? 'the rest may average' : 'at most'} ${daily}${mean ? '' : ' a day'}`
    return `, ${much} short; needs ${mean ? 'an average of ' : ''}${daily}${mean ? ' from now on' : ' a day'}`
  }
  if (direction === 'down') return `，超出 ${much}，${mean ? '余下日均不超过' : '每日不超过'} ${daily}`
  return `，缺口 ${much}，${mean ? '余下日均需' : '需每日'} ${daily}`
}

function amount(value: number, { kpi, language }: About): string {
  return `${shortAmount(value, language)}${kpi.unit}`
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
