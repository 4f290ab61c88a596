import { displayValue } from '#domain/goal.ts'
import { longDay } from '#domain/closingReport/dayText.ts'
import { isDay, type Day } from '#domain/day.ts'
import { dayInWords } from '#domain/notice/sentence.ts'
import type { Language } from '#domain/problem.ts'
import type { GuardRule, Hold } from './guard.ts'

type Words = Record<Language, (params: Record<string, string>) => string>

const words: Record<GuardRule, Words> = {
  duplicateDay: {
    zh: ({ day, known, value }) => `${day}已有数值 ${known}，新值是 ${value}。若是更正，请确认。`,
    en: ({ day, known, value }) =>
      `${day} has the value ${known} already; the new one is ${value}. Please confirm it if it corrects the first.`,
  },
  unitSlip: {
    zh: ({ day, value, usual, times }) =>
      `${day}的 ${value} 与前后（约 ${usual}）相差上万倍，像是${times === 'many' ? '把元写成了万元的数' : '以万为单位填的'}。请核对单位。`,
    en: ({ day, value, usual, times }) =>
      `${value} on ${day} is about ten thousand times ${times === 'many' ? 'larger' : 'smaller'} than its neighbours (about ${usual}). Please check the unit.`,
  },
  rateAbove100: {
    zh: ({ day, value }) => `${day}的比率是 ${value}%，超过 100%。请核对分子和分母。`,
    en: ({ day, value }) => `The rate on ${day} is ${value}%, more than 100%. Please check numerator and denominator.`,
  },
  cumulativeFalls: {
    zh: ({ day, value, before }) => `${day}的 ${value} 使累计值下降（此前 ${before}）。若是退款或更正，请确认。`,
    en: ({ day, value, before }) =>
      `${value} on ${day} makes the total fall (${before} before). Please confirm it if it is a refund or a correction.`,
  },
  gap: {
    zh: ({ day, from, to, days }) =>
      `${from === to ? from : `${from}至${to}`}共 ${days} 天没有数据，接着就是 ${day}。没有数据不算 0：请补录，或确认那几天确实没有。`,
    en: ({ day, from, to, days }) =>
      `${days === '1' ? `${from} has` : `${from} to ${to} (${days} days) have`} no value before ${day}. Missing is not zero: please add them, or confirm that there were none.`,
  },
  futureDay: {
    zh: ({ day, today }) => `${day}还没有到（今天是 ${today}）。请核对日期。`,
    en: ({ day, today }) => `${day} has not come yet (today is ${today}). Please check the date.`,
  },
}

/** Why a value waits, and what to do about it. */
export function guardSentence({ rule, params }: Hold, language: Language): string {
  const years = new Set(Object.values(params).flatMap((value) => (isDayParam(value) ? value.slice(0, 4) : [])))
  const inWords = years.size > 1 ? longDay : dayInWords
  const said = (value: string | number) =>
    typeof value === 'number' ? displayValue(String(value), language) : isDayParam(value) ? inWords(value, language) : value
  const shown = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, said(value)]))
  return words[rule][language](shown)
}

const isDayParam = (value: string | number): value is Day => typeof value === 'string' && isDay(value)
