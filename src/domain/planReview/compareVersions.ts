import type { ItemField, ItemValues, ReviewItem } from './item.ts'
import { fieldsOfKind } from './item.ts'

/**
 * What a newer version of a document says otherwise than the one that was reviewed: new, changed and gone items to be looked at; what
 * both say alike keeps the earlier verdict. An item that was corrected, and now stands in the text as corrected, is the same.
 */
export function compareVersions(earlier: readonly ReviewItem[], next: readonly ReviewItem[]): ReviewItem[] {
  const left = new Set(earlier.filter(({ difference }) => difference !== 'gone'))
  const partners = new Map<ReviewItem, ReviewItem>()
  for (const isMatch of [sameAll, sameNameAndPlace, sameName, onlyOne, similarName])
    for (const item of next) {
      if (partners.has(item)) continue
      const partner = [...left].find((candidate) => candidate.kind === item.kind && isMatch(candidate, item))
      if (!partner) continue
      partners.set(item, partner)
      left.delete(partner)
    }
  const gone = [...left].filter(({ verdict, subjectId }) => verdict === 'accepted' && subjectId !== null)
  return [...next.map((item) => differing(partners.get(item), item)), ...gone.map(asGone)]
}

function differing(before: ReviewItem | undefined, item: ReviewItem): ReviewItem {
  if (!before) return { ...item, difference: 'new' }
  const { subjectId, verdict } = before
  if (says(item, before.found) || says(item, before.values))
    return { ...item, difference: 'same', verdict, values: before.values, subjectId, doubts: [], rivals: [] }
  return subjectId === null
    ? { ...item, difference: 'new' }
    : { ...item, difference: 'changed', before: before.values, subjectId }
}

function asGone(item: ReviewItem): ReviewItem {
  return {
    ...item,
    key: `gone-${item.key}`,
    verdict: 'open',
    difference: 'gone',
    from: null,
    to: null,
    doubts: [],
    rivals: [],
    decidedIn: 0,
  }
}

/** The words for the time may differ where the days are the same. */
function says({ kind, values }: ReviewItem, other: ItemValues | null): boolean {
  if (!other) return false
  const hasDays = Boolean(values.startDate ?? values.endDate ?? other.startDate ?? other.endDate)
  return fieldsOfKind[kind].every(
    (field) => (field === 'dateText' && hasDays) || (values[field] ?? null) === (other[field] ?? null),
  )
}

/** The fields in which a changed item differs from what the earlier version became. */
export function changedFields({ kind, values, before }: Pick<ReviewItem, 'kind' | 'values' | 'before'>): ItemField[] {
  return fieldsOfKind[kind].filter((field) => field !== 'dateText' && (values[field] ?? null) !== (before?.[field] ?? null))
}

function sameAll(a: ReviewItem, b: ReviewItem): boolean {
  return says(b, a.found) || says(b, a.values)
}

function sameNameAndPlace(a: ReviewItem, b: ReviewItem): boolean {
  return sameName(a, b) && (a.found?.phase ?? a.values.phase ?? null) === (b.values.phase ?? null)
}

function sameName(a: ReviewItem, b: ReviewItem): boolean {
  return Boolean(b.values.name) && (a.found?.name === b.values.name || a.values.name === b.values.name)
}

/** A document has one name and one period, whatever they are. */
function onlyOne(a: ReviewItem): boolean {
  return a.kind === 'campaignName' || a.kind === 'period'
}

const SIMILAR = 0.6

/** 海报设计 became 海报及易拉宝设计. */
function similarName(a: ReviewItem, b: ReviewItem): boolean {
  return likeness(a.found?.name ?? a.values.name ?? '', b.values.name ?? '') >= SIMILAR
}

/** Shared pairs of characters, from 0 to 1 (Dice). */
function likeness(a: string, b: string): number {
  const [first, second] = [pairs(a), pairs(b)]
  const shared = [...first].filter((pair) => second.has(pair)).length
  return first.size + second.size === 0 ? 0 : (2 * shared) / (first.size + second.size)
}

function pairs(text: string): Set<string> {
  const plain = text.replace(/\s+/g, '').toLowerCase()
  return new Set(Array.from({ length: Math.max(0, plain.length - 1) }, (_, index) => plain.slice(index, index + 2)))
}
