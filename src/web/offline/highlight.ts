import { foldInPlace } from '#domain/search/fold.ts'
import type { MarkedText } from '#domain/search/rank.ts'
import type { Child } from './dom.ts'
import { h } from './dom.ts'

/** The text with every place of the words marked. */
export function withWordsMarked(text: string, words: readonly string[]): Child[] {
  if (words.length === 0 || text === '') return [text]
  const folded = foldInPlace(text)
  const marks = words
    .flatMap((word) => spansOf(word, folded.text))
    .map(([from, to]) => [folded.places[from]!, folded.places[to]!])
  return withMarks({ text, marks: joined(marks as [number, number][]) })
}

export function withMarks({ text, marks }: MarkedText): Child[] {
  let at = 0
  const parts = marks.flatMap(([from, to]): Child[] => {
    const before = text.slice(at, from)
    at = to
    return [before, h('mark', {}, text.slice(from, to))]
  })
  return [...parts, text.slice(at)]
}

function spansOf(word: string, text: string): [number, number][] {
  const spans: [number, number][] = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) spans.push([at, at + word.length])
  return spans
}

function joined(spans: [number, number][]): [number, number][] {
  const whole: [number, number][] = []
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = whole.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else whole.push([from, to])
  }
  return whole
}
