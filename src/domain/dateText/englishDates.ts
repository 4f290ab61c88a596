import type { PointRule } from './point.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const name = String.raw`(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?`
const day = String.raw`(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d%]|[.,]\d{3})`
const year = String.raw`(?<year>(?:19|20)\d{2})`
const third = String.raw`(?:(?<third>early|mid|late|beginning of|end of)[- ])?`
/** `May` and `March` are words too; alone they are months only beside another sign of time. */
const surely = String.raw`(?:(?!May\b|Mar\b|March\b)|(?<=\b(?:in|by|until|from|to|since|during|of|before|after|early|mid|late|end of|[-–—]|,|and)[- ]?)|(?=\w+\s*(?:[-–—]|[,.;|)]|$)))`

/** `June 1, 2024`, `1 June`, `May 1–7`, `Mar 30–Apr 5`, `August, September, and October of 2021`, `early June`, `June 2024`. */
export const englishDates: PointRule[] = [
  {
    pattern: rule(
      String.raw`(?<![\w\u4e00-\u9fff])(?<month>${name})\s+(?<date>${day})(?:\s*[-–—~]\s*(?<untilDate>${day})(?!\s*[:]))?(?:,?\s+(?:of\s+)?${year})?`,
    ),
    read: dayOfMonth,
  },
  {
    pattern: rule(
      String.raw`(?<![\d.,$€£])(?<date>${day})(?:\s*[-–—~]\s*(?<untilDate>${day}))?\s+(?:of\s+)?(?<month>${name})(?:,?\s+${year})?`,
    ),
    read: dayOfMonth,
  },
  {
    pattern: rule(
      String.raw`\b(?<month>${name})(?:,\s+${name})*,?\s+(?:and|&)\s+(?<untilMonth>${name})(?:,?\s+(?:of\s+)?${year})?`,
    ),
    read: (groups) => extend(named(groups), { untilMonth: monthNumber(groups.untilMonth) }),
  },
  {
    pattern: rule(String.raw`\b${third}(?<month>${name}),?\s+(?:of\s+)?${year}`),
    read: (groups) => extend(named(groups), thirdOf(groups.third)),
  },
  {
    pattern: rule(String.raw`(?<![\w\u4e00-\u9fff])${third}${surely}(?<month>${name})(?!\s*\d|['’]|-\w)`),
    read: (groups) => extend(named(groups), thirdOf(groups.third)),
  },
]

function rule(source: string): RegExp {
  return new RegExp(source, 'gi')
}

function dayOfMonth(groups: Record<string, string | undefined>) {
  const untilDate = groups.untilDate ? { untilDate: Number.parseInt(groups.untilDate, 10) } : {}
  return extend(named(groups), { date: Number.parseInt(groups.date ?? '', 10), ...untilDate })
}

function extend<Known, More>(known: Known | null, more: More): (Known & More) | null {
  return known && { ...known, ...more }
}

/** In lower case `may` and `march` are verbs. */
function named(groups: Record<string, string | undefined>): { month: number; year?: number } | null {
  if (/^(?:may|mar|march)$/.test(groups.month ?? '')) return null
  return { month: monthNumber(groups.month), ...(groups.year ? { year: Number(groups.year) } : {}) }
}

function monthNumber(text: string | undefined): number {
  return months.indexOf((text ?? '').slice(0, 3).toLowerCase()) + 1
}

function thirdOf(text: string | undefined): { third?: 'early' | 'mid' | 'late' } {
  if (text === undefined) return {}
  const word = text.toLowerCase()
  return { third: word === 'mid' ? 'mid' : word === 'early' || word === 'beginning of' ? 'early' : 'late' }
}
