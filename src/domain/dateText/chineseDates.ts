import { readInteger } from '../chineseInteger.ts'
import { rangeMark } from './point.ts'
import type { Point, PointRule } from './point.ts'

const year = String.raw`(?<year>(?:19|20)\d{2}|[〇零一二三四五六七八九]{4}|'?\d{2}(?=\s*年)|今年|明年)`
const month = String.raw`(?<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])`
const date = String.raw`(?<date>3[01]|[12]\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])`
const alone = String.raw`(?<![\d.])`
const thirds = String.raw`(?<third>上旬|中旬|下旬|月初|月中|月底|月末|初|中(?!秋)|底|末)`

/** `2024年6月1日`, `6月1号`, `3月17-23日`, `2026年3月`, `6月上旬`, `9月第二个周末`, `3-5月`, `2024年第三季度`, `上半年`, `XX年XX月XX日`. */
export const chineseDates: PointRule[] = [
  {
    pattern: /[X×xｘ_＿*]{2,4}\s*年\s*[X×xｘ_＿*]{1,3}\s*月(?:\s*[X×xｘ_＿*]{1,3}\s*日)?|[X×xｘ_＿]{1,3}月[X×xｘ_＿]{1,3}日/g,
    read: () => ({ placeholder: true }),
  },
  {
    pattern: rule(
      String.raw`(?:${year}\s*年?\s*)?${alone}${month}\s*月\s*${date}(?:\s*[日号]|(?=${rangeMark}\d{1,2}\s*[日号])|(?=\s*(?:[)）,，;；、|]|$|\d{1,2}[:：])))`,
    ),
    read: (groups) => ({ ...yearOf(groups), month: integer(groups.month), date: integer(groups.date) }),
  },
  {
    pattern: rule(String.raw`(?:${year}\s*年?\s*)?${alone}${month}${rangeMark}(?<untilMonth>1[0-2]|0?[1-9])\s*月份?(?!\d)`),
    read: (groups) => ({ ...yearOf(groups), month: integer(groups.month), untilMonth: integer(groups.untilMonth) }),
  },
  {
    pattern: rule(String.raw`(?:${year}\s*年?\s*)?${alone}${month}\s*月份?的?第(?<weekend>[一二三四五1-5])个?周末`),
    read: (groups) => ({ ...yearOf(groups), month: integer(groups.month), weekend: integer(groups.weekend) }),
  },
  {
    pattern: rule(String.raw`(?:${year}\s*年?\s*)?${alone}${month}\s*月份?\s*${thirds}?(?!\s*\d+\s*[日号])`),
    read: (groups) => ({ ...yearOf(groups), month: integer(groups.month), ...thirdOf(groups.third) }),
  },
  {
    pattern: rule(
      String.raw`(?:${year}\s*年?\s*)?(?:第?(?<quarter>[一二三四1-4])季度|(?<![A-Za-z])[Qq](?<q>[1-4])(?:${rangeMark}[Qq]?(?<untilQ>[1-4])(?!\d))?(?![A-Za-z\d.]))(?:\s*[,，/]?\s*(?<yearAfter>20\d{2})年?)?`,
    ),
    read: (groups) => ({
      ...yearOf(groups),
      quarter: integer(groups.quarter ?? groups.q),
      ...(groups.untilQ ? { untilQuarter: integer(groups.untilQ) } : {}),
    }),
  },
  {
    pattern: rule(String.raw`(?:${year}\s*年?\s*)?(?<half>上|下)半年`),
    read: (groups) => ({ ...yearOf(groups), half: groups.half === '上' ? 1 : 2 }),
  },
]

function rule(source: string): RegExp {
  return new RegExp(source, 'g')
}

function integer(text: string | undefined): number {
  return readInteger(text ?? '') ?? 0
}

function yearOf(groups: Record<string, string | undefined>): Pick<Point, 'year'> {
  const text = (groups.year ?? groups.yearAfter)?.replace("'", '')
  const number = text === undefined ? null : readInteger(text)
  if (number === null) return {}
  return { year: number < 100 ? 2000 + number : number }
}

function thirdOf(text: string | undefined): Pick<Point, 'third' | 'exactThird'> {
  if (text === undefined) return {}
  const third = /[上初]/.test(text) ? 'early' : text.includes('中') ? 'mid' : 'late'
  return text.endsWith('旬') ? { third, exactThird: true } : { third }
}
