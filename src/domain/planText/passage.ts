/** A stretch of the document. `text.slice(from, to)` of the source is its quote. */
export interface Span {
  from: number
  to: number
}

/**
 * What a reader sees of a stretch of the document: marks of formatting left out, full-width letters, digits and punctuation
 * narrowed in `text` (so that rules need one form of each), as printed in `shown`. Both have one entry of `at` per character:
 * where it stands in the source.
 */
export interface Passage {
  text: string
  shown: string
  at: number[]
}

export const emptyPassage: Passage = { text: '', shown: '', at: [] }

export function slicePassage(passage: Passage, from: number, to: number = passage.text.length): Passage {
  return { text: passage.text.slice(from, to), shown: passage.shown.slice(from, to), at: passage.at.slice(from, to) }
}

/** Without white space, the punctuation that joins or ends clauses, and the characters of `also`, at either end. */
export function trimPassage(passage: Passage, also = ''): Passage {
  const isEdge = (character: string) => edges.has(character) || also.includes(character) || character.trim() === ''
  let from = 0
  let to = passage.text.length
  while (from < to && isEdge(passage.text.charAt(from))) from += 1
  while (to > from && isEdge(passage.text.charAt(to - 1))) to -= 1
  return slicePassage(passage, from, to)
}

const edges = new Set(',、。;:.!?—–_·|-')

export function spanOf({ at }: Passage): Span {
  return { from: at[0] ?? 0, to: (at.at(-1) ?? -1) + 1 }
}

/** The parts between matches of `separator`, empty ones left out. */
export function splitPassage(passage: Passage, separator: RegExp): Passage[] {
  const parts: Passage[] = []
  let from = 0
  for (const match of passage.text.matchAll(separator)) {
    parts.push(slicePassage(passage, from, match.index))
    from = match.index + match[0].length
  }
  parts.push(slicePassage(passage, from))
  return parts.filter(({ text }) => text.trim() !== '')
}

/** The name that a passage gives, with single spaces. */
export function nameIn(passage: Passage): string {
  return passage.shown.replace(/\s+/g, ' ').trim()
}
