export type Piece = { text: string; found: boolean }

/** The text in pieces, those that a search term found being marked. Letter case doesn't matter. */
export function pieces(text: string, terms: readonly string[]): Piece[] {
  const patterns = terms.filter(Boolean).map(escape)
  if (patterns.length === 0) return [{ text, found: false }]
  return text
    .split(new RegExp(`(${patterns.join('|')})`, 'giu'))
    .map((part, at) => ({ text: part, found: at % 2 === 1 }))
    .filter((piece) => piece.text !== '')
}

function escape(term: string): string {
  return term.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)
}
