import type { Doubt } from '../planText/draft.ts'

/** What a plan document may say, in the order in which a reader wants to check it. */
export const itemKinds = ['campaignName', 'period', 'goal', 'milestone', 'phase', 'task', 'budgetItem', 'participant'] as const
export type ItemKind = (typeof itemKinds)[number]

export const itemFields = [
  'name',
  'startDate',
  'endDate',
  'dateText',
  'dateRule',
  'comparator',
  'targetValue',
  'unit',
  'owner',
  'phase',
  'acceptanceCriteria',
  'amount',
  'amountMax',
  'currency',
  'per',
  'isTotal',
  'role',
] as const
export type ItemField = (typeof itemFields)[number]

/** Everything as text: days `YYYY-MM-DD`, decimals without units, `dateText` the expression of time as the document writes it. */
export type ItemValues = Partial<Record<ItemField, string | null>>

export const fieldsOfKind: Record<ItemKind, readonly ItemField[]> = {
  campaignName: ['name'],
  period: ['startDate', 'endDate', 'dateText'],
  goal: ['name', 'comparator', 'targetValue', 'unit'],
  milestone: ['name', 'endDate', 'dateRule', 'dateText'],
  phase: ['name', 'startDate', 'endDate', 'dateText'],
  task: ['name', 'owner', 'phase', 'startDate', 'endDate', 'acceptanceCriteria', 'dateText'],
  budgetItem: ['name', 'amount', 'amountMax', 'currency', 'per', 'isTotal'],
  participant: ['name', 'role'],
}

export const verdicts = ['open', 'accepted', 'dropped'] as const
export type Verdict = (typeof verdicts)[number]

export const itemDoubts = [
  'contradicts',
  'impossibleDate',
  'placeholderDate',
  'severalOwners',
  'yearUnknown',
  'wholeMonth',
  'range',
  'fromSentence',
  'nameFromHeading',
  'suggested',
] as const satisfies readonly (Doubt | 'severalOwners' | 'wholeMonth' | 'range' | 'suggested')[]
export type ItemDoubt = (typeof itemDoubts)[number]

/** Against the version of the document that the campaign was made from; `same` needs nobody's eyes. */
export const itemDifferences = ['new', 'changed', 'gone', 'same'] as const
export type ItemDifference = (typeof itemDifferences)[number]

/** One thing that the document says, or that somebody marked in it. */
export interface ReviewItem {
  key: string
  kind: ItemKind
  verdict: Verdict
  /** Null in the first version of a document. */
  difference: ItemDifference | null
  /** What it will become. */
  values: ItemValues
  /** As the rules read it; null for what a person marked. */
  found: ItemValues | null
  /** What the earlier version said, of a changed item. */
  before: ItemValues | null
  /** `text.slice(from, to)` of the document; a gone item quotes the earlier version and has no place in this one. */
  quote: string
  from: number | null
  to: number | null
  doubts: ItemDoubt[]
  /** Keys of the items that give another value for the same thing. */
  rivals: string[]
  /** The row of the campaign that it became, or is about. */
  subjectId: string | null
  /** The review's revision in which somebody last decided on it. */
  decidedIn: number
}

export type Certainty = 'unclear' | 'look' | 'sure'

const unclear: ReadonlySet<ItemDoubt> = new Set(['contradicts', 'impossibleDate', 'placeholderDate', 'severalOwners'])

/** How far an item may be taken without a look: what takes something away, or may be read in two ways, never is. */
export function certaintyOf({ doubts, difference }: Pick<ReviewItem, 'doubts' | 'difference'>): Certainty {
  if (doubts.some((doubt) => unclear.has(doubt))) return 'unclear'
  return doubts.length > 0 || difference === 'gone' ? 'look' : 'sure'
}

/** Those that somebody must look at, the doubtful first, then kind by kind in the order of the text. */
export function inReviewOrder(items: readonly ReviewItem[]): ReviewItem[] {
  const rank = (item: ReviewItem) => ({ unclear: 0, look: 1, sure: 2 })[certaintyOf(item)]
  return items
    .filter(({ difference }) => difference !== 'same')
    .toSorted((a, b) => rank(a) - rank(b) || kindRank(a) - kindRank(b) || (a.from ?? Infinity) - (b.from ?? Infinity))
}

function kindRank({ kind }: ReviewItem): number {
  return itemKinds.indexOf(kind)
}

/** How many of those that need a look have had one. */
export function reviewProgress(items: readonly ReviewItem[]): { decided: number; all: number } {
  const shown = items.filter(({ difference }) => difference !== 'same')
  return { decided: shown.filter(({ verdict }) => verdict !== 'open').length, all: shown.length }
}
