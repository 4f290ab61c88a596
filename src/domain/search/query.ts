import { fold } from './fold.ts'
import type { Piece } from './words.ts'
import { pairsOf, piecesOf } from './words.ts'

/** One thing that is looked for, and the ways of saying it; each way is pieces that all have to be there. */
export interface Unit {
  ways: Piece[][]
}

export interface SearchQuery {
  /** As it was typed, folded and without spaces around it. */
  text: string
  units: Unit[]
}

const LONGEST = 100
/** Words of questions, which say nothing about what is looked for. */
const asking =
  /为什么|怎么办|怎么样|怎么|怎样|如何|什么|哪些|哪个|有没有|是不是|会不会|值不值|算不算|要多久|多久|多少|几点|应该|可以|需要|我们|一下|还是|的|了|吗|呢|是|和|与|及|在|要|请问|when|how|what|the|to|of|and|for|in|is|why/gu

/** Reads what somebody typed. `synonyms` are groups of words that mean the same. */
export function readQuery(typed: string, synonyms: readonly (readonly string[])[]): SearchQuery {
  const text = fold(typed.slice(0, LONGEST)).trim()
  const units: Unit[] = []
  let rest = text
  for (const { word, ways } of knownWords(synonyms)) {
    const at = findWord(rest, word)
    if (at < 0) continue
    units.push({ ways })
    rest = `${rest.slice(0, at)} ${rest.slice(at + word.length)}`
  }
  const meant = piecesOf(withoutAsking(rest))
  const pieces = meant.length > 0 || units.length > 0 ? meant : piecesOf(rest)
  for (const piece of pieces)
    if (piece.kind === 'cjk') for (const pair of pairsOf(piece.text)) units.push({ ways: [[{ kind: 'cjk', text: pair }]] })
    else units.push({ ways: [[piece]] })
  return { text, units }
}

function withoutAsking(text: string): string {
  return text.replace(asking, (word, at: number) =>
    /[a-z]/.test(word) && (/[a-z]/.test(text[at - 1] ?? '') || /[a-z]/.test(text[at + word.length] ?? '')) ? word : ' ',
  )
}

interface KnownWord {
  word: string
  ways: Piece[][]
}

const read = new WeakMap<readonly (readonly string[])[], KnownWord[]>()

/** The longest first, so that 双十一 is not read as 十一. */
function knownWords(synonyms: readonly (readonly string[])[]): KnownWord[] {
  const before = read.get(synonyms)
  if (before) return before
  const waysOf = new Map<string, Piece[][]>()
  for (const group of synonyms) {
    const ways = group.map(piecesOf).filter((pieces) => pieces.length > 0)
    for (const word of group) {
      const own = piecesOf(word)
      if (own.length > 0) waysOf.set(fold(word).trim(), unlike([own, ...(waysOf.get(fold(word).trim()) ?? []), ...ways]))
    }
  }
  const words = [...waysOf].map(([word, ways]) => ({ word, ways })).toSorted((a, b) => b.word.length - a.word.length)
  read.set(synonyms, words)
  return words
}

/** Latin words and numbers only where they stand alone: `red` is not in `redo`. */
function findWord(text: string, word: string): number {
  const alone = /[a-z0-9]/
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = alone.test(word[0]!) && alone.test(text[at - 1] ?? '')
    const after = alone.test(word.at(-1)!) && alone.test(text[at + word.length] ?? '')
    if (!before && !after) return at
  }
  return -1
}

function unlike(ways: Piece[][]): Piece[][] {
  const seen = new Set<string>()
  return ways.filter((pieces) => {
    const said = pieces.map(({ text }) => text).join(' ')
    return !seen.has(said) && Boolean(seen.add(said))
  })
}
