import { isDay } from '../day.ts'
import { comparators } from '../goal.ts'
import { dateRules } from '../milestone.ts'
import { Problem } from '../problem.ts'
import type { ItemKind, ItemValues, ReviewItem, Verdict } from './item.ts'
import { fieldsOfKind } from './item.ts'

/** What somebody says of one item: a verdict, other values, or both. */
export interface Decision {
  key: string
  verdict?: Verdict | undefined
  values?: ItemValues | undefined
}

/** A stretch of the text that somebody marked and said what it is. */
export interface Addition {
  key: string
  kind: ItemKind
  values: ItemValues
  from: number
  to: number
}

/**
 * The items after these decisions, as revision `revision`. Throws a `Problem` where an item is not there, was decided on by somebody
 * else after `basedOn`, or would hold what no row can.
 */
export function decide(items: readonly ReviewItem[], decisions: Decision[], basedOn: number, revision: number): ReviewItem[] {
  const byKey = new Map(decisions.map((decision) => [decision.key, decision]))
  const known = new Set(items.map(({ key }) => key))
  if (decisions.some(({ key }) => !known.has(key))) throw new Problem('notFound')
  return items.map((item) => {
    const decision = byKey.get(item.key)
    if (!decision) return item
    const next = { ...item, verdict: decision.verdict ?? item.verdict, values: { ...item.values, ...decision.values } }
    if (item.decidedIn > basedOn && !isSame(item, next)) throw new Problem('decidedMeanwhile', { name: nameOf(item) })
    refuseUnusable(item.kind, next.values)
    return { ...next, decidedIn: revision }
  })
}

/** The items with one more that a person marked; its quote is what the text says there. */
export function addItem(
  items: readonly ReviewItem[],
  { key, kind, values, from, to }: Addition,
  text: string,
  revision: number,
): ReviewItem[] {
  if (items.some((item) => item.key === key)) return [...items]
  const quote = text.slice(from, to)
  if (quote.trim() === '') throw new Problem('noQuote')
  refuseUnusable(kind, values)
  const isVersion = items.some(({ difference }) => difference !== null)
  const item: ReviewItem = {
    key,
    kind,
    verdict: 'accepted',
    difference: isVersion ? 'new' : null,
    values,
    found: null,
    before: null,
    quote,
    from,
    to,
    doubts: [],
    rivals: [],
    subjectId: null,
    decidedIn: revision,
  }
  return [...items, item]
}

export function nameOf({ values, quote }: Pick<ReviewItem, 'values' | 'quote'>): string {
  return values.name || quote
}

function isSame(a: ReviewItem, b: ReviewItem): boolean {
  return a.verdict === b.verdict && fieldsOfKind[a.kind].every((field) => (a.values[field] ?? null) === (b.values[field] ?? null))
}

const shapes: Partial<Record<string, (text: string) => boolean>> = {
  startDate: isDay,
  endDate: isDay,
  targetValue: isDecimal,
  amount: isDecimal,
  amountMax: isDecimal,
  comparator: (text) => (comparators as readonly string[]).includes(text),
  dateRule: (text) => (dateRules as readonly string[]).includes(text),
}

function refuseUnusable(kind: ItemKind, values: ItemValues): void {
  if (kind !== 'period' && !values.name?.trim()) throw new Problem('itemUnnamed', {}, { field: 'name' })
  for (const [field, value] of Object.entries(values)) {
    if (!(fieldsOfKind[kind] as readonly string[]).includes(field))
      throw new Problem('invalidInput', { field, reason: kind }, { field })
    if (value !== null && shapes[field]?.(value) === false) throw new Problem('itemValue', { value }, { field })
  }
  const { startDate, endDate } = values
  if (startDate && endDate && endDate < startDate)
    throw new Problem('finishBeforeStart', { start: startDate, finish: endDate }, { field: 'endDate' })
}

function isDecimal(text: string): boolean {
  return /^-?\d{1,18}(\.\d{1,6})?$/.test(text)
}
