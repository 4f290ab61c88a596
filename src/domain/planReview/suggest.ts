import { Problem } from '../problem.ts'
import { addItem } from './decide.ts'
import type { ItemField, ItemKind, ItemValues, ReviewItem } from './item.ts'
import { fieldsOfKind } from './item.ts'

/** What a language model may suggest, as it is asked for it. */
export const suggestedKinds = {
  goal: 'goal',
  milestone: 'milestone',
  phase: 'phase',
  task: 'task',
  budget: 'budgetItem',
} as const satisfies Record<string, ItemKind>

export type Suggestion =
  | { kind: keyof typeof suggestedKinds; fields: Record<string, string | null>; quote: string }
  /** In no form that was asked for. */
  | { kind: 'unknown' }

export interface Suggested {
  items: ReviewItem[]
  added: number
  /** Already in the review. */
  known: number
  /** Without a quote in the text, or of values that no row can hold. */
  dropped: number
}

/**
 * The items with those that a model suggested and whose quote stands in the text word for word. They are doubtful, and nobody has
 * decided on them.
 */
export function addSuggestions(
  items: readonly ReviewItem[],
  suggestions: readonly Suggestion[],
  text: string,
  revision: number,
): Suggested {
  const result: Suggested = { items: [...items], added: 0, known: 0, dropped: 0 }
  for (const [index, suggestion] of suggestions.entries()) {
    const next = withSuggestion(result.items, suggestion, `suggested-${revision}-${index + 1}`, text)
    if (next === 'known') result.known += 1
    else if (next === 'dropped') result.dropped += 1
    else {
      result.items = next
      result.added += 1
    }
  }
  return result
}

function withSuggestion(
  items: ReviewItem[],
  suggestion: Suggestion,
  key: string,
  text: string,
): ReviewItem[] | 'known' | 'dropped' {
  if (suggestion.kind === 'unknown') return 'dropped'
  const { quote } = suggestion
  const from = text.indexOf(quote)
  if (quote.trim() === '' || from < 0) return 'dropped'
  const kind = suggestedKinds[suggestion.kind]
  const values = valuesOf(kind, suggestion.fields)
  if (items.some((item) => item.kind === kind && isSameName(item.values.name, values.name))) return 'known'
  try {
    // Nobody decided on it: it came in no revision that somebody else's decision could contradict.
    const added = addItem(items, { key, kind, values, from, to: from + quote.length }, text, 0)
    return [...added.slice(0, -1), { ...added.at(-1)!, verdict: 'open', doubts: ['suggested'] }]
  } catch (thrown) {
    if (thrown instanceof Problem) return 'dropped'
    throw thrown
  }
}

function valuesOf(kind: ItemKind, fields: Record<string, string | null>): ItemValues {
  const known = fieldsOfKind[kind] as readonly string[]
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, value]) =>
      known.includes(field) && value?.trim() ? [[field as ItemField, value.trim()]] : [],
    ),
  )
}

function isSameName(a: string | null | undefined, b: string | null | undefined): boolean {
  return Boolean(a && b) && a!.replace(/\s/g, '') === b!.replace(/\s/g, '')
}
