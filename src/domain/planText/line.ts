import { readMarkup } from './markup.ts'
import { slicePassage, spanOf, splitPassage } from './passage.ts'
import type { Passage, Span } from './passage.ts'

/** One line of the source with what its beginning says about its place. */
export interface RawLine extends Span {
  /** Its words without marker. */
  passage: Passage
  /** `#`, `一、`, `（一）`, `1.1`, `1.`, `（1）`, `①`, `-`, `>`; '' for plain text. */
  marker: Marker
  /** Where the marker `10.18` could be a day: the words with it. */
  dated: Passage | null
  /** The first of its list: `1.`, `①`, `(一)`. */
  first: boolean
  /** Of `#` marks: how many. */
  depth: number
  indent: number
  check: 'open' | 'done' | null
  /** The whole line is set in bold. */
  bold: boolean
  fenced: boolean
  blankBefore: boolean
}

export type Marker = '' | '#' | 'part' | 'han' | 'hanParens' | 'decimal' | 'number' | 'parens' | 'circled' | 'bullet'

const han = '[一二三四五六七八九十]{1,3}|[壹贰叁肆伍陆柒捌玖拾]{1,2}'
const markers: [Marker, RegExp][] = [
  ['#', /^#{1,6}(?=[^#\s]|\s)\s*/],
  ['part', new RegExp(`^第(?:${han}|\\d{1,2})(?:部分|章|节|篇)\\s*[:、.]?\\s*`)],
  ['han', new RegExp(`^(?:${han})\\s*(?:[、.:]|\\s)\\s*`)],
  ['hanParens', new RegExp(`^(?:\\((?:${han})\\)|(?:${han})\\))\\s*[、.:]?\\s*`)],
  ['decimal', /^\d{1,2}\.\d{1,2}(?:\.\d{1,2})*(?:\.|、)?\s+(?=\D)/],
  ['number', /^(?:\d{1,2}|[a-z])\s*(?:[、.)](?![\d])\s*|\.\s+)/],
  [
    'number',
    /^\d{1,2}\s+(?=[^\d\s.,:/\-~—–年月日号点时分秒个家人名万亿元%天周]{2})(?!(?:[a-z]|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))/,
  ],
  ['number', /^\d{1,2}[.、](?=\d{1,2}(?:月|:\d\d))/],
  ['parens', /^\(\s*(?:\d{1,2}|[a-z])\s*\)\s*[、.:]?\s*/],
  ['circled', /^[①-⑳❶-❿]\s*[、.:]?\s*/],
  ['bullet', /^[│\s]*[├└]─+\s*/],
  ['bullet', /^(?:[-*+•·●○▪■□◆◇►▶➢➤✦✓※‣⁃∙–](?=[\s\u4e00-\u9fff])|[•●○▪■◆◇►▶➢➤✦※‣⁃])\s*/],
]

/** Splits `source` into lines and reads the marks at their beginnings; blank lines are only remembered by the next one. */
export function readLines(source: string, from: number): RawLine[] {
  const lines: RawLine[] = []
  let start = from
  let fenced = false
  let blankBefore = true
  while (start < source.length) {
    const found = source.indexOf('\n', start)
    const end = found === -1 ? source.length : found
    const raw = source.slice(start, end)
    if (/^\s*(?:```|~~~)/.test(raw)) fenced = !fenced
    else if (raw.trim() === '' || /^\s*(?:[-=_*]\s*){3,}$/.test(raw)) blankBefore = true
    else {
      for (const line of splitLabels(readLine(source, start, end))) lines.push({ ...line, fenced, blankBefore })
      blankBefore = false
    }
    start = end + 1
  }
  return lines
}

/** `负责人：增长组 | 更新日期：8月1日`: several labels on one line. */
function splitLabels(line: Omit<RawLine, 'fenced' | 'blankBefore'>): Omit<RawLine, 'fenced' | 'blankBefore'>[] {
  if (!/^[^|:]{1,20}:[^|]+(?:\|\s*[^|:]{1,20}:[^|]+)+$/.test(line.passage.text)) return [line]
  return splitPassage(line.passage, /\s*\|\s*/g).map((passage) => ({ ...line, ...spanOf(passage), passage }))
}

function readLine(source: string, from: number, to: number): Omit<RawLine, 'fenced' | 'blankBefore'> {
  const raw = source.slice(from, to)
  const quote = /^\s*(?:>\s?)+/.exec(raw)?.[0].length ?? 0
  const indent = columns(/^[\s\u200b]*/.exec(raw.slice(quote))?.[0] ?? '')
  const whole = readMarkup(source, from + quote, to)
  const lead = whole.text.length - whole.text.trimStart().length
  const visible = slicePassage(whole, lead, whole.text.trimEnd().length)
  const { marker, depth, rest } = takeMarker(visible)
  const { check, body } = takeCheck(rest)
  const inner = raw.trim().replace(/^(?:[-*+•]|\d+[.、)])\s+/, '')
  const bold = /(\*\*|__)/.test(inner) && inner.replace(/\*\*[^*]+\*\*|__[^_]+__/g, '').replace(/[\s:：#]/g, '') === ''
  const first = /^\W{0,2}(?:1|a|一|壹|①|❶)(?!\d)/i.test(visible.text)
  const dated = marker === 'decimal' && /^(?:1[0-2]|0?[1-9])\.(?:3[01]|[12]\d|0?[1-9])\s/.test(visible.text) ? visible : null
  return { from, to, passage: body, marker, dated, first, depth, indent, check, bold }
}

function takeMarker(line: Passage): { marker: Marker; depth: number; rest: Passage } {
  for (const [marker, pattern] of markers) {
    const match = pattern.exec(line.text)
    if (!match || match[0].length === line.text.length) continue
    const rest = slicePassage(line, match[0].length)
    if (marker !== '#') return { marker, depth: 0, rest }
    const title = slicePassage(rest, 0, rest.text.replace(/\s*#+\s*$/, '').length)
    return { marker, depth: /^#+/.exec(match[0])?.[0].length ?? 1, rest: takeMarker(title).rest }
  }
  return { marker: '', depth: 0, rest: line }
}

function takeCheck(line: Passage): { check: RawLine['check']; body: Passage } {
  const match = /^(?:\[([ xX√✓])\]|([☐⬜])|([✅☑✔]))\s*/.exec(line.text)
  if (!match) return { check: null, body: line }
  const done = match[3] !== undefined || /[xX√✓]/.test(match[1] ?? '')
  return { check: done ? 'done' : 'open', body: slicePassage(line, match[0].length) }
}

function columns(space: string): number {
  return Array.from(space).reduce(
    (width, character) => width + (character === '\t' ? 4 : character === '　' ? 2 : character === '\u200b' ? 0 : 1),
    0,
  )
}
