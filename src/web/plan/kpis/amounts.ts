import { compactNumber } from '#chart/numbers.ts'
import { varianceText, type Variance } from '#domain/kpi/variance.ts'
import type { Language } from '#domain/problem.ts'

/** KPI values as people say them: 118.2万元, 4.8%; a dash where nothing is known. */
export function amountsIn(language: Language) {
  const number = (value: number | null, digits = 4) => (value === null ? '–' : compactNumber(value, language, digits))
  return {
    number,
    amount: (value: number | null, unit: string, digits = 4) =>
      value === null ? '–' : `${number(value, digits)}${spaced(unit, language)}`,
    /** How far two values are apart: percentages by points. */
    apart: (value: number, unit: string) =>
      unit === '%'
        ? `${number(value, 3)}${language === 'en' ? ' points' : ' 个百分点'}`
        : `${number(value, 3)}${spaced(unit, language)}`,
    range: (low: number, high: number, unit: string) => `${number(low, 3)}–${number(high, 3)}${spaced(unit, language)}`,
    percent: (part: number | null) => (part === null ? '–' : `${percentOf(part)}%`),
    variance: (variance: Variance | null, unit: string) => {
      if (!variance) return '–'
      if (variance.points !== null) return varianceText(variance, unit, language)
      const sign = variance.absolute > 0 ? '+' : ''
      return `${sign}${number(variance.absolute)}${spaced(unit, language)}`
    },
    share: (part: number | null) => (part === null ? '' : `${part > 0 ? '+' : ''}${percentOf(part).replace('-', '−')}%`),
  }
}

/** 人 stands at the number; an English or Latin unit stands apart. */
function spaced(unit: string, language: Language): string {
  if (unit === '' || unit === '%') return unit
  return language === 'en' || /^[a-z]/i.test(unit) ? ` ${unit}` : unit
}

function percentOf(part: number): string {
  const percent = part * 100
  return Math.abs(percent) < 10 && percent !== 0 ? String(Number(percent.toFixed(1))) : percent.toFixed(0)
}
