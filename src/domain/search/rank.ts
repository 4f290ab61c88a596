import type { Day } from '../day.ts'
import { daysBetween } from '../day.ts'
import { fold, foldInPlace } from './fold.ts'
import type { SearchQuery, Unit } from './query.ts'
import type { Piece } from './words.ts'
import { isOneErrorApart, mayBeMistyped } from './words.ts'

export interface Found {
  noun: string
  title: string
  body: string
  day: Day | null
}

/** Text with the places of what was found, each from and to. */
export interface MarkedText {
  text: string
  marks: [from: number, to: number][]
}

/** The entries that hold something of what was looked for, the best first. */
export function rank<Entry extends Found>(query: SearchQuery, entries: readonly Entry[], today: Day): Entry[] {
  const folded = entries.map((entry) => ({ entry, title: fold(entry.title), body: fold(entry.body) }))
  const hits = folded.map((entry) => {
    const [title, body] = [readable(entry.title), readable(entry.body)]
    return query.units.map((unit) => {
      const inTitle = saidIn(unit, title)
      return { title: inTitle, anywhere: inTitle === 1 ? 1 : Math.max(inTitle, saidIn(unit, body)) }
    })
  })
  const weights = query.units.map((_, at) => {
    const having = hits.filter((hit) => hit[at]!.anywhere > 0).length
    return 1 + Math.log((1 + entries.length) / (1 + having))
  })
  const characters = [...new Set(query.text)].filter((character) => /\p{Script=Han}/u.test(character))
  const whole = weights.reduce((sum, weight) => sum + weight, 0) || 1
  return folded
    .map(({ entry, title, body }, index) => {
      const part = (where: 'title' | 'anywhere') =>
        hits[index]!.reduce((sum, hit, at) => sum + hit[where] * weights[at]!, 0) / whole
      const found = part('anywhere')
      if (found === 0) return { entry, score: 0 }
      const asTyped = title.includes(query.text) ? 25 : body.includes(query.text) ? 12 : 0
      const short = title === query.text ? 15 : 10 * part('title') * Math.min(1, query.text.length / Math.max(1, title.length))
      return {
        entry,
        score:
          100 * found +
          35 * part('title') +
          7 * shared(characters, title + body) +
          asTyped +
          short +
          nounWorth(entry.noun) +
          freshness(entry.day, today),
      }
    })
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ entry }) => entry)
}

/** Which part of the characters a text has: words that are said in another order, or by half. */
function shared(characters: readonly string[], text: string): number {
  return characters.length === 0 ? 0 : characters.filter((character) => text.includes(character)).length / characters.length
}

function nounWorth(noun: string): number {
  return noun === 'lesson' ? 6 : noun === 'campaign' ? 4 : noun === 'comment' ? -2 : 0
}

function freshness(day: Day | null, today: Day): number {
  return day === null ? 0 : 3 / (1 + Math.abs(daysBetween(day, today)) / 180)
}

/** How well the folded text says it: 1 in the first or any full way, less by a typing error. */
export function says(unit: Unit, text: string): number {
  return saidIn(unit, readable(text))
}

interface Readable {
  text: string
  /** Its Latin words and numbers, read when somebody asks for one. */
  words(): string[]
}

function readable(text: string): Readable {
  let words: string[] | undefined
  return { text, words: () => (words ??= wordsIn(text).map(({ word }) => word)) }
}

function saidIn({ ways }: Unit, text: Readable): number {
  let best = 0
  for (const pieces of ways) {
    const found = Math.min(...pieces.map((piece) => pieceIn(piece, text)))
    if (found > best) best = found
    if (best === 1) break
  }
  return best
}

function pieceIn(piece: Piece, { text, words }: Readable): number {
  if (piece.kind === 'cjk') return text.includes(piece.text) ? 1 : 0
  if (text.includes(piece.text)) {
    const begun = words().filter((word) => word.startsWith(piece.text))
    if (begun.length > 0) return begun.includes(piece.text) ? 1 : 0.9
  }
  if (piece.kind === 'number' || !mayBeMistyped(piece.text)) return 0
  return words().some((word) => isOneErrorApart(word, piece.text)) ? 0.75 : 0
}

function wordsIn(text: string): { word: string; at: number }[] {
  return [...text.matchAll(/[a-zà-ÿ]+|\d+/g)].map((match) => ({ word: match[0], at: match.index }))
}

const BEFORE = 24

/** The text, or the piece of at most `longest` characters around the first find, with what was found marked. */
export function marked(query: SearchQuery, original: string, longest: number): MarkedText {
  const { text, places } = foldInPlace(original)
  const found = spansOf(query, text)
  const first = found[0]?.[0] ?? 0
  const start = original.length <= longest ? 0 : Math.max(0, Math.min(places[first]! - BEFORE, original.length - longest))
  const end = Math.min(original.length, start + longest)
  const [head, tail] = [start > 0 ? '…' : '', end < original.length ? '…' : '']
  const marks = found
    .map(([from, to]): [number, number] => [places[from]!, places[to]!])
    .filter(([from, to]) => from >= start && to <= end && to > from)
    .map(([from, to]): [number, number] => [from - start + head.length, to - start + head.length])
  return { text: head + onOneLine(original.slice(start, end)) + tail, marks }
}

/** As long as before, so that no mark moves; where a line ended a wider space tells what follows apart. */
function onOneLine(text: string): string {
  return text.replace(/\n(?=\S)/g, '\u2003').replace(/\s/g, (space) => (space === '\u2003' ? space : ' '))
}

function spansOf({ units }: SearchQuery, text: string): [number, number][] {
  const spans = units
    .flatMap(({ ways }) => ways.flat())
    .flatMap((piece) => spansOfPiece(piece, text))
    .toSorted((a, b) => a[0] - b[0] || b[1] - a[1])
  const joined: [number, number][] = []
  for (const [from, to] of spans) {
    const last = joined.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else joined.push([from, to])
  }
  return joined
}

function spansOfPiece(piece: Piece, text: string): [number, number][] {
  if (piece.kind !== 'cjk')
    return wordsIn(text)
      .filter(
        ({ word }) =>
          word.startsWith(piece.text) ||
          (piece.kind === 'word' && mayBeMistyped(piece.text) && isOneErrorApart(word, piece.text)),
      )
      .map(({ word, at }) => [at, at + word.length])
  const spans: [number, number][] = []
  for (let at = text.indexOf(piece.text); at >= 0; at = text.indexOf(piece.text, at + 1)) spans.push([at, at + piece.text.length])
  return spans
}
