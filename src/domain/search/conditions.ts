import { IN_TITLE, pieceCondition, pieceTerms } from '../searchTerms.ts'
import type { SearchQuery, Unit } from './query.ts'
import type { SearchScope } from './scope.ts'
import { isKnownToIndex, ofNoun, scopeTerms } from './scope.ts'

/** Conditions for the database; an entry fulfils a tier by any of them. */
export interface Tier {
  conditions: string[]
  /** So many entries fulfil it that it is better to go through the newest than to gather them all. */
  isCommon: boolean
  /** Lessons alone, of which a few are enough. */
  isLessons?: true
}

export interface SearchPlan {
  /** Of what holds everything, the likely best. The last is all of it. */
  whole: Tier[]
  /** What holds a part, the larger parts first. */
  parts: Tier[]
}

/** How many entries there are, and which part of them has a term; 0 where few do. */
export interface TermShares {
  entries: number
  shareOf(term: string): number
}

/** So many entries of a tier are weighed against each other. */
export const WEIGHED = 120
const MOST_UNITS = 7

/** In which order the database is asked. */
export function planSearch({ units }: SearchQuery, scope: SearchScope, shares: TermShares): SearchPlan {
  if (units.length === 0) return { whole: [], parts: [] }
  const asked = spread(units, MOST_UNITS)
  const groups = scopeTerms(scope)
  const scoped = groups.map((terms) => `(${terms.map(quote).join(' | ')})`)
  const scopeShares = groups.map((terms) => sum(terms.map(shares.shareOf)))
  const isCommon = (all: number[]) => isKnownToIndex(scope) && isFoundSoon([...all, ...scopeShares], shares.entries)
  const tier = (ways: Asked[][]): Tier => ({
    conditions: ways.map((all) => [...all.map(({ condition }) => condition), ...scoped].join(' & ')),
    isCommon: ways.some((all) => isCommon(all.map(({ share }) => share))),
  })
  const read = (prefix: string) =>
    asked.map((unit) => ({ condition: unitCondition(unit, prefix), share: unitShare(unit, prefix, shares) }))
  const [anywhere, inTitle] = [read(''), read(IN_TITLE)]
  const lesson = { condition: quote(ofNoun('lesson')), share: 0 }
  const someInTitle = { condition: `(${inTitle.map(({ condition }) => condition).join(' | ')})`, share: 0 }
  const whole = [
    ...(scope.nouns === null && shares.shareOf(ofNoun('lesson')) < COMMON
      ? [{ ...tier([[...anywhere, lesson]]), isLessons: true as const }]
      : []),
    tier([inTitle]),
    ...(asked.length > 1 ? [tier([[...anywhere, someInTitle]])] : []),
    tier([anywhere]),
  ]
  const rare = anywhere.filter(({ share }) => share < COMMON)
  const parts = partCounts(asked.length).map((count) => tier(combinations(count > 2 ? anywhere : rare, count)))
  return { whole, parts: parts.filter(({ conditions }) => conditions.length > 0) }
}

interface Asked {
  condition: string
  share: number
}

const COMMON = 0.05

/** Whether going through the newest finds enough of them sooner than the index gathers all, however they fall together. */
function isFoundSoon(all: number[], entries: number): boolean {
  const least = sum(all) - (all.length - 1)
  return least > 0 && least > Math.sqrt(WEIGHED / Math.max(1, entries))
}

/** How many of all are enough, one step after the other: one less, then any two, then any. */
function partCounts(units: number): number[] {
  return [units - 1, 2, 1].filter((count, at, counts) => count > 0 && count < units && counts.indexOf(count) === at)
}

function unitCondition({ ways }: Unit, prefix: string): string {
  return `(${ways.map((pieces) => `(${pieces.map((piece) => pieceCondition(piece, prefix)).join(' & ')})`).join(' | ')})`
}

function unitShare({ ways }: Unit, prefix: string, { shareOf }: TermShares): number {
  const shares = ways.map((pieces) => Math.min(...pieces.flatMap((piece) => pieceTerms(piece, prefix).map(shareOf))))
  return Math.max(...shares)
}

/** At most so many of them, from all over the list. */
function spread<T>(items: readonly T[], most: number): T[] {
  if (items.length <= most) return [...items]
  return Array.from({ length: most }, (_, at) => items[Math.floor((at * items.length) / most)]!)
}

function combinations<T>(items: readonly T[], count: number): T[][] {
  if (count === 0) return [[]]
  return items.flatMap((item, index) => combinations(items.slice(index + 1), count - 1).map((rest) => [item, ...rest]))
}

function quote(term: string): string {
  return `'${term}'`
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
