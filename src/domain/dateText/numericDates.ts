import { rangeMark } from './point.ts'
import type { PointRule } from './point.ts'

const month = String.raw`(?<month>1[0-2]|0?[1-9])`
const date = String.raw`(?<date>3[01]|[12]\d|0?[1-9])`
const notBefore = String.raw`(?<![\d.¥$€£/VvＶ≥≤><]|\d,|(?<![期段间日])\s*[:：])`
/** What follows a decimal number that is no date: more digits, a unit, a scale. */
const noUnitAfter = String.raw`(?![\d:：]|[./]\d|\s*(?:%|％|‰|[/／]|[万亿千百元块分倍个人次件家名天周年月折米版小]|[A-Za-z]))`

/** `2024-06-01`, `2024.6.1`, `2024/06`, `6.1-6.3`, `6/1~6/3`, `6.1前`, `6/1 开售`, `due 6/1`. A bare `6.1` is a number unless a neighbour says otherwise. */
export const numericDates: PointRule[] = [
  {
    pattern: new RegExp(String.raw`(?<![\d.])(?<year>(?:19|20)\d{2})\s?([-/.])\s?${month}\s?\2\s?${date}(?!\d)`, 'g'),
    read: (groups) => ({ year: Number(groups.year), month: Number(groups.month), date: Number(groups.date) }),
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\d.,¥$€£])(?<year>20\d{2})[-/.](?<month>1[0-2]|0[1-9])(?![\d]|[-/.]\d|\s*[万亿元%])`,
      'g',
    ),
    read: (groups) => ({ year: Number(groups.year), month: Number(groups.month) }),
  },
  {
    pattern: new RegExp(
      `${notBefore}${month}([./])${date}(?=${rangeMark}(?:1[0-2]|0?[1-9])\\2(?:3[01]|[12]\\d|0?[1-9])${noUnitAfter})`,
      'g',
    ),
    read: monthAndDate,
  },
  {
    pattern: new RegExp(
      `(?<=(?:${notBefore}|20\\d{2}\\s?[-/.]\\s?)(?:1[0-2]|0?[1-9])[./]\\d{1,2}${rangeMark})${month}[./]${date}${noUnitAfter}`,
      'g',
    ),
    read: monthAndDate,
  },
  {
    pattern: new RegExp(`${notBefore}${month}[./]${date}(?=\\s*(?:[日号]|之?前|起|[（(](?:周|星期)|日?截止))`, 'g'),
    read: monthAndDate,
  },
  {
    pattern: new RegExp(
      `(?:^|(?<=[;；。:：]))\\s*${month}/${date}(?=\\s+(?:\\d{1,2}[点:：]|(?!的|以上|左右)[\\u4e00-\\u9fffA-Za-z]))`,
      'g',
    ),
    read: monthAndDate,
  },
  {
    pattern: new RegExp(
      `(?<=(?:\\b(?:due|by|on|before)|截止|截至|[|｜])\\s*[:：]?\\s*)${month}/${date}(?=\\s*(?:$|[,，。;；)）|｜]))`,
      'gi',
    ),
    read: monthAndDate,
  },
]

/** What a cell of a column of dates may hold besides: `6.1`, `6/1`, `6-1`, `06-01`, `20240601`, `0601`. */
export const cellDates: PointRule[] = [
  {
    pattern: /^\s*(?<year>20\d{2})(?<month>0[1-9]|1[0-2])(?<date>0[1-9]|[12]\d|3[01])(?!\d)/g,
    read: (groups) => ({ year: Number(groups.year), ...monthAndDate(groups) }),
  },
  { pattern: new RegExp(`(?<![\\d.])${month}[./-]${date}(?![\\d%]|[./-]\\d)`, 'g'), read: monthAndDate },
]

function monthAndDate(groups: Record<string, string | undefined>): { month: number; date: number } {
  return { month: Number(groups.month), date: Number(groups.date) }
}
