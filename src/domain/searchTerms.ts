import type { Piece } from './search/words.ts'
import { mayBeMistyped, pairsOf, piecesOf, shortenings } from './search/words.ts'

/** What marks a term as one of the title. */
export const IN_TITLE = '^'
const SHORTENED = '~'
const MOST_TERMS = 6000
/** A digit alone begins too many numbers. */
const SHORTEST_BEGUN = 2

/** What a text is found by: each CJK character and pair of neighbours, each word and number, and each word as it may be mistyped. */
export function searchTerms(text: string): string[] {
  const terms = new Set<string>()
  for (const piece of piecesOf(text)) {
    for (const term of termsOfPiece(piece)) terms.add(term)
    if (terms.size > MOST_TERMS) break
  }
  return [...terms]
}

/** The terms of an entry: of all of it, and once more of its title. */
export function entryTerms(title: string, body: string): string[] {
  return [...new Set([...searchTerms(`${title}\n${body}`), ...searchTerms(title).map((term) => IN_TITLE + term)])]
}

function termsOfPiece({ kind, text }: Piece): string[] {
  if (kind === 'cjk') return [...text, ...pairsOf(text)]
  const word = text.slice(0, 60)
  return kind === 'word' ? [word, ...shortenings(word).map((short) => SHORTENED + short)] : [word]
}

/** The condition, as PostgreSQL writes it, that a text has this piece of a query; `prefix` is `IN_TITLE` or nothing. */
export function pieceCondition({ kind, text }: Piece, prefix = ''): string {
  if (kind === 'cjk') return pieceTerms({ kind, text }, prefix).map(quoted).join(' & ')
  const word = text.slice(0, 60)
  if (word.length < SHORTEST_BEGUN && kind === 'number') return quoted(prefix + word)
  const begun = `${quoted(prefix + word)}:*`
  if (kind === 'number' || !mayBeMistyped(word)) return begun
  const mistyped = [
    prefix + SHORTENED + word,
    ...shortenings(word).flatMap((short) => [prefix + short, prefix + SHORTENED + short]),
  ]
  return `(${[begun, ...mistyped.map(quoted)].join(' | ')})`
}

/** The terms that a text with this piece surely has. */
export function pieceTerms({ kind, text }: Piece, prefix = ''): string[] {
  return (kind === 'cjk' ? pairsOf(text) : [text.slice(0, 60)]).map((term) => prefix + term)
}

function quoted(term: string): string {
  return `'${term.replace(/['\\]/g, '')}'`
}
