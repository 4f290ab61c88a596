import type { Language } from '#domain/problem.ts'

export interface ForecastAnswer {
  total: number
  low: number
  high: number
  toDate: number | null
  pace: number | null
  gap: number | null
  neededPerDay: number | null
  method: string
}

/** The answer for a reader: what a goal card says, line by line. */
export function forecastReport(answer: ForecastAnswer, language: Language): string {
  const words = language === 'en' ? english : chinese
  const lines = [
    `${words.total} ${number(answer.total)} (${number(answer.low)}–${number(answer.high)})`,
    answer.toDate !== null && `${words.toDate} ${number(answer.toDate)}`,
    answer.pace !== null && `${words.pace} ${Math.round(answer.pace * 100)}%`,
    answer.gap !== null && `${answer.gap > 0 ? words.gap : words.spare} ${number(Math.abs(answer.gap))}`,
    answer.neededPerDay !== null && `${words.needed} ${number(answer.neededPerDay)}`,
    answer.method,
  ]
  return lines.filter((line) => line !== false).join('\n')
}

const chinese = { total: '预计', toDate: '至今', pace: '节奏', gap: '缺口', spare: '富余', needed: '剩余每日需' }
const english = {
  total: 'Expected',
  toDate: 'To date',
  pace: 'Pace',
  gap: 'Gap',
  spare: 'To spare',
  needed: 'Needed per remaining day',
}

function number(value: number): string {
  return value.toLocaleString('en-US', { maximumSignificantDigits: 6 })
}
