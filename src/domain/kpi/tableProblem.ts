import type { Language } from '#domain/problem.ts'
import type { SkipReason } from './tableLayout.ts'

/** A cell that could not be read; everything else of the table is offered. */
export interface TableProblem {
  /** Line of the file, from 1; column from 1. */
  line: number
  column: number
  heading: string
  /** What the cell says. */
  text: string
  code: TableProblemCode
}

export type TableProblemCode = keyof typeof problems

/** What only a person can decide about a whole column; nothing of it may be stored before it is answered. */
export interface TableQuestion {
  code: TableQuestionCode
  /** From 1. */
  column: number
  heading: string
  /** A cell that can be read in both ways. */
  example: string
}

export type TableQuestionCode = keyof typeof questions

const problems = {
  dateUnread: { zh: '看不懂日期“{text}”', en: '“{text}” is no date that we can read' },
  dateMissing: { zh: '这一行没有日期', en: 'this row has no date' },
  dateEither: {
    zh: '“{text}”可以是两个日期，同列两种写法都有',
    en: '“{text}” can be two dates, and the column holds both ways of writing them',
  },
  dateImpossible: { zh: '按这一列的写法，日历上没有“{text}”', en: 'as this column writes dates, no calendar has “{text}”' },
  numberUnread: { zh: '看不懂数值“{text}”', en: '“{text}” is no number that we can read' },
  numberTooLarge: { zh: '“{text}”大得不像一个数值', en: '“{text}” is too large to be kept' },
  numberEither: {
    zh: '“{text}”里的逗号或点可以是千分位，也可以是小数，同列两种写法都有',
    en: 'the mark in “{text}” can part thousands or decimals, and the column holds both ways of writing them',
  },
  percentUnclear: { zh: '同列别的数值带 %，“{text}”没有', en: 'other values of the column have a %, “{text}” has none' },
  metricMissing: { zh: '这一行没有指标名称', en: 'this row names no metric' },
} as const satisfies Record<string, Record<Language, string>>

const questions = {
  dayOrder: {
    zh: '“{heading}”列的 {example} 是日/月/年，还是月/日/年？',
    en: 'Is {example} in “{heading}” day/month/year or month/day/year?',
  },
  decimalMark: {
    zh: '“{heading}”列的 {example} 里，符号是千分位还是小数点？',
    en: 'Does the mark in {example} of “{heading}” part thousands or decimals?',
  },
  fractionOrPercent: {
    zh: '“{heading}”列的 {example} 是比例（0.05 即 5%），还是百分数（0.05 即 0.05%）？',
    en: 'Is {example} in “{heading}” a fraction (0.05 is 5%) or a percentage (0.05 is 0.05%)?',
  },
} as const satisfies Record<string, Record<Language, string>>

const reasons: Record<SkipReason, Record<Language, string>> = {
  empty: { zh: '整列为空', en: 'the column is empty' },
  identifier: { zh: '是编号，不是指标', en: 'it holds identifiers, not a metric' },
  text: { zh: '不是数值，也不需要它来区分各行', en: 'it is not needed to tell values apart' },
}

export function tableProblemReason({ code, text }: TableProblem, language: Language): string {
  return problems[code][language].replace('{text}', text)
}

export function tableProblemSentence(problem: TableProblem, language: Language): string {
  const { line, column, heading } = problem
  const reason = tableProblemReason(problem, language)
  return language === 'en'
    ? `Line ${line}, column ${column} (${heading}): ${reason}.`
    : `第 ${line} 行第 ${column} 列（${heading}）：${reason}。`
}

export function tableQuestionSentence({ code, heading, example }: TableQuestion, language: Language): string {
  return questions[code][language].replace('{heading}', heading).replace('{example}', example)
}

export function skipReason(reason: SkipReason, language: Language): string {
  return reasons[reason][language]
}

export function skipSentence(heading: string, reason: SkipReason, language: Language): string {
  return language === 'en' ? `“${heading}” is left out: ${reasons[reason].en}.` : `没有读取“${heading}”：${reasons[reason].zh}。`
}
