import { fold } from './fold.ts'

/** A piece of folded text that is searched as one: a run of CJK characters, a Latin word, a number. */
export interface Piece {
  kind: 'cjk' | 'word' | 'number'
  text: string
}

const runs =
  /(?<cjk>[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+)|(?<number>\p{N}+)|(?<word>(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])\p{L}\p{M}*)+)/gu

export function piecesOf(text: string): Piece[] {
  return [...fold(text).matchAll(runs)].map(({ groups = {} }): Piece => {
    if (groups['cjk'] !== undefined) return { kind: 'cjk', text: groups['cjk'] }
    if (groups['number'] !== undefined) return { kind: 'number', text: groups['number'] }
    return { kind: 'word', text: groups['word']! }
  })
}

/** Overlapping pairs; of one character that one. */
export function pairsOf(run: string): string[] {
  const characters = [...run]
  if (characters.length < 2) return characters
  return characters.slice(1).map((character, index) => characters[index]! + character)
}

const SHORTEST_MISTYPED = 4
const LONGEST_MISTYPED = 20

export function mayBeMistyped(word: string): boolean {
  return word.length >= SHORTEST_MISTYPED && word.length <= LONGEST_MISTYPED
}

/** The word with one letter left out, each way: two words that are one typing error apart share one of these or are one. */
export function shortenings(word: string): string[] {
  if (!mayBeMistyped(word)) return []
  return [...new Set(Array.from({ length: word.length }, (_, at) => word.slice(0, at) + word.slice(at + 1)))]
}

/** Whether one letter more, less, other, or two that changed places make `a` of `b`. */
export function isOneErrorApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  const [restA, restB] = [a.slice(start), b.slice(start)]
  if (a.length > b.length) return restA.slice(1) === restB
  if (a.length < b.length) return restA === restB.slice(1)
  if (restA.slice(1) === restB.slice(1)) return true
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2)
}
