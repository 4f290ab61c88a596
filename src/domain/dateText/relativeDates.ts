import { chineseDigits, readInteger } from '../chineseInteger.ts'
import { rangeMark } from './point.ts'
import type { Point, PointRule, Relative, RelativeUnit } from './point.ts'

const count = String.raw`[\d${chineseDigits}]{1,3}`
const until = String.raw`(?:${rangeMark}第?(?<last>${count}))?`
const start = '(?:活动|上线|开业|发布|开幕|开赛|启动|大促|开售|首发|发售|会议?|晚会|正式|开始|开展|举办|预热)'
const units: Record<string, RelativeUnit> = {
  天: 'day',
  日: 'day',
  周: 'week',
  星期: 'week',
  月: 'month',
  个月: 'month',
  季度: 'quarter',
  年: 'year',
}
const initials: Record<string, RelativeUnit> = { d: 'day', w: 'week', m: 'month', q: 'quarter', y: 'year' }

/** `第3周`, `第1-2周`, `D-7`, `T-3 天`, `Week 2-4`, `M1-M3`, `活动前3天`, `Day 1`, `1-3个月`. All count from the start of the campaign. */
export const relativeDates: PointRule[] = [
  {
    pattern: rule(
      String.raw`第\s*(?<first>${count})\s*(?:天|日|周|个?星期|个?月|年)?${until}\s*(?<unit>天|日|周|个?星期|个?月|年)(?!年|度)`,
    ),
    read: ordinal,
  },
  { pattern: rule(String.raw`(?<![\d.第])(?<first>\d{1,2})${rangeMark}(?<last>\d{1,2})\s*(?<unit>周)(?![岁年])`), read: ordinal },
  {
    pattern: rule(
      String.raw`\b(?<unit>Days?|Weeks?|Wk|Months?|Quarters?|Years?)\s*(?<first>\d{1,3})(?:\s*[-–—~～至到]\s*(?:Days?|Weeks?|Months?)?\s*(?<last>\d{1,3}))?(?:\s*\+)?(?![\d.%])`,
    ),
    read: ordinal,
  },
  {
    pattern: rule(
      String.raw`(?<![A-Za-z\d])(?<unit>[MW])(?<first>\d{1,2})(?:\s*[-–—~～至到]\s*[MW]?(?<last>\d{1,2}))?(?![\w.%])`,
      'g',
    ),
    read: ordinal,
  },
  {
    pattern: rule(
      String.raw`(?<![A-Za-z\d])[DTE]\s?-?\s?(?:Day|日)?\s*(?<sign>[-–−+＋])\s*(?<first>\d{1,3})(?![\d.%])\s*(?<unit>天|日|周|个月|月|days?|weeks?|months?)?`,
    ),
    read: offset,
  },
  {
    pattern:
      /(?<![A-Za-z\d])[DT]-?(?:Day|日|当天)(?!\w)|(?<![A-Za-z\d])T0(?!\w)|(?:活动|开业|大促|上线|发布|开幕|比赛|会议)(?:当天|当日)|(?:launch|event) day\b/gi,
    read: () => days(0),
  },
  {
    pattern: rule(
      String.raw`${start}(?:日|会|式)?(?:的)?(?<side>前|后)\s*(?:第)?(?<first>${count})\s*(?<unit>天|日|周|星期|个月|月)(?!\d)`,
    ),
    read: aroundStart,
  },
  {
    pattern: rule(
      String.raw`${start}(?:日|会|式)?(?:的)?(?:举行|举办|开始)?(?:的)?(?<side>前|后)(?<first>一)(?<unit>天|日|周|星期|个?月)`,
    ),
    read: aroundStart,
  },
  {
    pattern: rule(String.raw`距离?[\u4e00-\u9fff]{2,6}?(?:还有|还剩)?\s*(?<first>\d{1,3})\s*(?<unit>天|周)`),
    read: aroundStart,
  },
  {
    pattern: rule(
      String.raw`\b(?<first>\d{1,3})\s+(?<unit>days?|weeks?|months?)\s+(?<side>before|after|prior to|ahead of)\s+(?:the\s+)?(?:launch|event|opening|start|campaign)`,
    ),
    read: aroundStart,
  },
  {
    pattern: rule(
      String.raw`(?<![\d.第])(?<first>\d{1,2})(?:${rangeMark}(?<last>\d{1,2}))?\s*(?<unit>个月|[ -]months?\b|[ -]weeks?\b)(?![前后])`,
    ),
    read: duration,
  },
]

function rule(source: string, flags = 'gi'): RegExp {
  return new RegExp(source, flags)
}

function days(offsetDays: number): Pick<Point, 'relative'> {
  return { relative: { kind: 'offset', unit: 'day', first: offsetDays, last: offsetDays } }
}

function ordinal(groups: Record<string, string | undefined>): Pick<Point, 'relative'> | null {
  const read = numbers(groups)
  return read && read.first > 0 && read.last >= read.first ? { relative: { kind: 'ordinal', ...read } } : null
}

function offset(groups: Record<string, string | undefined>): Pick<Point, 'relative'> | null {
  const read = numbers(groups)
  if (!read) return null
  const value = /[+＋]/.test(groups.sign ?? '') ? read.first : -read.first
  return { relative: { kind: 'offset', unit: read.unit, first: value, last: value } }
}

function aroundStart(groups: Record<string, string | undefined>): Pick<Point, 'relative'> | null {
  const read = numbers(groups)
  if (!read) return null
  const value = groups.side === '后' || groups.side === 'after' ? read.first : -read.first
  return { relative: { kind: 'offset', unit: read.unit, first: value, last: value } }
}

function duration(groups: Record<string, string | undefined>): Pick<Point, 'relative'> | null {
  const read = numbers(groups)
  return read && { relative: { kind: 'duration', ...read } }
}

function numbers(groups: Record<string, string | undefined>): Omit<Relative, 'kind'> | null {
  const first = readInteger(groups.first ?? '')
  const last = groups.last === undefined ? first : readInteger(groups.last)
  if (first === null || last === null) return null
  return { unit: unitOf(groups.unit), first, last }
}

function unitOf(text: string | undefined): RelativeUnit {
  const word = (text ?? '天')
    .trim()
    .replace(/^-/, '')
    .replace(/^个?星期$/, '星期')
    .toLowerCase()
  return units[word] ?? initials[word.charAt(0)] ?? 'day'
}
