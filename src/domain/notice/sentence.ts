import type { Day } from '../day.ts'
import { isDay } from '../day.ts'
import type { Language } from '../problem.ts'
import type { NoticeKind, noticeKinds } from './kinds.ts'
import { kindOf } from './kinds.ts'

export type NoticeParams = Record<string, string | number>

type NamesIn<Sentence extends string> = Sentence extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `${infer Bare}:${string}` ? Bare : Name) | NamesIn<Rest>
  : never

/** The parameters that the sentences of a kind name, besides who did it. */
export type ParamsOf<Kind extends NoticeKind> = Record<
  Exclude<NamesIn<(typeof noticeKinds)[Kind]['zh'] | (typeof noticeKinds)[Kind]['en']>, 'actor'>,
  string | number
>

export interface Told {
  kind: NoticeKind
  params: NoticeParams
  /** Who did it, or null where they are gone or time did it. */
  actorName: string | null
}

/** What a notice says, as one line. */
export function noticeSentence({ kind, params, actorName }: Told, language: Language): string {
  const values: NoticeParams = { actor: actorName ?? somebody[language], ...params }
  return kindOf(kind)[language].replace(/\{(\w+)(?::([^/}]+)\/([^}]+))?\}/g, (_, name: string, one?: string, many?: string) => {
    const value = values[name] ?? ''
    if (one && many) return `${value} ${Number(value) === 1 ? one : many}`
    return typeof value === 'string' && isDay(value) ? dayInWords(value, language) : String(value)
  })
}

/** 6月8日, 8 Jun. */
export function dayInWords(day: Day, language: Language): string {
  const [, month, date] = day.split('-').map(Number) as [number, number, number]
  return language === 'zh' ? `${month}月${date}日` : `${date} ${months[month - 1]}`
}

const somebody: Record<Language, string> = { zh: '有人', en: 'Somebody' }
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
