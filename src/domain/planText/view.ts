import { readMarkup } from './markup.ts'
import type { Line, Table } from './outline.ts'
import { readOutline } from './outline.ts'
import type { Passage, Span } from './passage.ts'
import { slicePassage } from './passage.ts'
import { isLine } from './sections.ts'

/** A run of characters that stand side by side in the source: `source.slice(from, from + text.length)`, as a reader sees it. */
export interface Run {
  from: number
  text: string
}

/** A document as it is shown: headings, lines with their numbers or bullets, and tables. Every character knows its place. */
export type ViewBlock =
  | (Span & { kind: 'heading'; level: 1 | 2 | 3; lead: string; runs: Run[] })
  | (Span & { kind: 'line'; lead: string; depth: number; runs: Run[] })
  | (Span & { kind: 'table'; header: Run[][]; rows: Run[][][] })

export function viewOf(source: string): ViewBlock[] {
  const blocks = readOutline(source).blocks.map((block) => (isLine(block) ? lineView(source, block) : tableView(block)))
  return withUnread(source, blocks)
}

function lineView(source: string, line: Line): ViewBlock {
  const { from, to, passage, heading, marker, parents } = line
  const lead = leadOf(source, line)
  const runs = runsOf(passage)
  const above = parents.filter((parent) => parent.heading).length
  if (heading) return { kind: 'heading', level: Math.min(3, above + 1) as 1 | 2 | 3, lead, runs, from, to }
  const depth = marker === '' ? 0 : parents.filter((parent) => !parent.heading && parent.marker !== '').length
  return { kind: 'line', lead, depth: Math.min(4, depth), runs, from, to }
}

/** `一、`, `1.`, `•`: what stands before the words, without the marks of formatting. */
function leadOf(source: string, { from, passage, marker }: Line): string {
  const first = passage.at[0]
  if (first === undefined || marker === '#') return ''
  const lead = readMarkup(source, from, first)
    .shown.replace(/^[\s>#]+|[*_`]/g, '')
    .trim()
  return lead === '-' || lead === '+' || (lead === '' && marker === 'bullet') ? '•' : lead
}

function tableView({ from, to, header, rows }: Table): ViewBlock {
  return { kind: 'table', header: header.map(runsOf), rows: rows.map(({ cells }) => cells.map(runsOf)), from, to }
}

function runsOf({ shown, at }: Passage): Run[] {
  const runs: Run[] = []
  let start = 0
  for (let index = 1; index <= at.length; index += 1) {
    if (at[index] === (at[index - 1] ?? 0) + 1) continue
    if (index > start) runs.push({ from: at[start]!, text: shown.slice(start, index) })
    start = index
  }
  return runs
}

/** Drawings and front matter say nothing to the rules, and are shown all the same. */
function withUnread(source: string, blocks: ViewBlock[]): ViewBlock[] {
  const all: ViewBlock[] = []
  let at = 0
  for (const block of [...blocks, null]) {
    const until = block?.from ?? source.length
    if (until > at) all.push(...plainLines(source, at, until))
    if (!block) break
    all.push(block)
    at = Math.max(at, block.to)
  }
  return all
}

function plainLines(source: string, from: number, to: number): ViewBlock[] {
  const lines: ViewBlock[] = []
  let start = from
  for (const text of source.slice(from, to).split('\n')) {
    const end = start + text.length
    if (/[\p{L}\p{N}]/u.test(text)) {
      const passage = readMarkup(source, start, end)
      lines.push({ kind: 'line', lead: '', depth: 0, runs: runsOf(slicePassage(passage, 0)), from: start, to: end })
    }
    start = end + 1
  }
  return lines
}

export interface Segment<Mark> extends Run {
  marks: Mark[]
}

/** A run cut where marks begin and end. */
export function segmentsOf<Mark extends Span>(run: Run, marks: readonly Mark[]): Segment<Mark>[] {
  const end = run.from + run.text.length
  const here = marks.filter(({ from, to }) => from < end && to > run.from)
  const cuts = new Set([run.from, end])
  for (const { from, to } of here) {
    if (from > run.from) cuts.add(from)
    if (to < end) cuts.add(to)
  }
  const places = [...cuts].toSorted((a, b) => a - b)
  return places.slice(0, -1).map((from, index) => {
    const to = places[index + 1]!
    return {
      from,
      text: run.text.slice(from - run.from, to - run.from),
      marks: here.filter((mark) => mark.from <= from && mark.to >= to),
    }
  })
}
