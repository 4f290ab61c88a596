import type { Marker, RawLine } from './line.ts'
import { readLines } from './line.ts'
import { frontMatterEnd } from './frontMatter.ts'
import { placeOf, ranks, topicOfLine } from './linePlace.ts'
import type { Passage, Span } from './passage.ts'
import { readTable } from './rows.ts'
import type { TableRow } from './rows.ts'
import { isLine } from './sections.ts'
import { isTitleLike, phaseTitle } from './titles.ts'
import type { Topic } from './topics.ts'

/** A line of the document and what it stands under. */
export interface Line extends Span {
  kind: 'line'
  passage: Passage
  marker: Marker
  indent: number
  check: RawLine['check']
  /** It names what stands below it. */
  heading: boolean
  topic: Topic | null
  /** Outermost first. */
  parents: Line[]
  children: Block[]
  /** The lines right above and below it under the same parent. */
  previous: Line | null
  next: Line | null
  rank: number
}

export interface Table extends Span {
  kind: 'table'
  header: Passage[]
  rows: TableRow[]
  parents: Line[]
}

export type Block = Line | Table

/** The document as headings, lists, lines and tables, in reading order. */
export interface Outline {
  source: string
  blocks: Block[]
}

/** Reads the structure that people give a plan: Markdown, Chinese numbering, indents, labels with a colon, tables. */
export function readOutline(source: string): Outline {
  const lines = readLines(source, frontMatterEnd(source)).filter(({ passage, fenced }) => !(fenced && isDrawing(passage.text)))
  const blocks: Block[] = []
  const open: Line[] = []
  for (let index = 0; index < lines.length; index += 1) {
    const raw = readAsDay(lines[index] as RawLine, open)
    const table = readTable(source, lines, index)
    if (table) {
      closeLists(open, raw)
      blocks.push(
        place(
          {
            kind: 'table',
            from: table.from,
            to: table.to,
            header: table.rows[0]?.cells ?? [],
            rows: table.rows.slice(1),
            parents: [...open],
          },
          open,
        ),
      )
      index += table.lines - 1
      continue
    }
    if (raw.passage.text.trim() === '') continue
    const line = toLine(raw, lines.slice(index + 1, index + 3))
    closeLists(open, raw)
    if (line.rank === ranks.item) line.rank = itemRank(open, line)
    while (open.length > 0 && ends(open.at(-1) as Line, line)) open.pop()
    line.parents = [...open]
    blocks.push(place(line, open))
    open.push(line)
  }
  return { source, blocks }
}

/** `10.18 货盘锁定` is a numbered title, except in a list of times. */
function readAsDay(raw: RawLine, open: Line[]): RawLine {
  const topic = open.findLast(({ heading }) => heading)?.topic
  return raw.dated && (topic === 'milestones' || topic === 'schedule') ? { ...raw, passage: raw.dated, marker: '' } : raw
}

function place(block: Block, open: Line[]): Block {
  const siblings = open.at(-1)?.children
  const previous = siblings?.at(-1)
  if (previous && isLine(previous) && isLine(block)) {
    previous.next = block
    block.previous = previous
  }
  siblings?.push(block)
  return block
}

function isDrawing(text: string): boolean {
  return /[\u2500-\u257F▼▲◀]/.test(text) || /^\s*[│|→▼\s]+$/.test(text)
}

/** A paragraph after a blank line no longer belongs to the list above, unless that item is a numbered title. */
function closeLists(open: Line[], next: RawLine): void {
  if (!next.blankBefore || next.indent > 0 || next.marker !== '') return
  while (open.length > 0 && (open.at(-1) as Line).rank >= ranks.lead && !isNumberedTitle(open.at(-1) as Line)) open.pop()
}

function isNumberedTitle({ marker, check, passage }: Line): boolean {
  return marker !== 'bullet' && marker !== '' && check === null && isTitleLike(passage.text)
}

/**
 * An item continues the open list with its marks, or stands beside the item above; it stands below that item where it is
 * indented further or the item names what follows (`第一阶段`, `分工：`).
 */
function itemRank(open: Line[], line: Line): number {
  const items = open.filter(({ rank, indent }) => rank >= ranks.item && rank < ranks.text && indent <= line.indent)
  const same = items.findLast(({ marker, indent }) => marker === line.marker && indent === line.indent)
  const above = items.at(-1)
  if (same) return same.rank
  if (phaseTitle.test(line.passage.text)) return ranks.item
  if (!above) return ranks.item
  const names = isTitleLike(above.passage.text) || phaseTitle.test(above.passage.text) || above.passage.text.endsWith(':')
  return line.indent > above.indent || names ? above.rank + 1 : above.rank
}

/** A line ends those of its rank or below; an unmarked stage also ends an unmarked section that already has lines of its own. */
function ends(above: Line, line: Line): boolean {
  if (above.rank >= line.rank) return true
  const unmarked = above.rank === ranks.plain && line.rank === ranks.phase
  return (
    unmarked &&
    above.topic !== 'phases' &&
    above.topic !== 'schedule' &&
    above.children.some((child) => isLine(child) && !child.heading)
  )
}

function toLine(raw: RawLine, following: RawLine[]): Line {
  const { heading, rank } = placeOf(raw, following)
  const { text } = raw.passage
  const topic = topicOfLine(text, heading)
  return {
    kind: 'line',
    from: raw.from,
    to: raw.to,
    passage: raw.passage,
    marker: raw.marker,
    indent: raw.indent,
    check: raw.check,
    heading,
    topic,
    parents: [],
    children: [],
    previous: null,
    next: null,
    rank,
  }
}
