import type { Marker, RawLine } from './line.ts'
import { readLines } from './line.ts'
import type { Passage, Span } from './passage.ts'
import { emptyPassage } from './passage.ts'
import { readTable } from './rows.ts'
import type { TableRow } from './rows.ts'
import { isPlainTitle, isTitleLike, labelIn, phaseTitle, timeLead } from './titles.ts'
import { isAside, isTopicTitle, topicOfTitle } from './topics.ts'
import type { Topic } from './topics.ts'

/** A line of the document and what it stands under. */
export interface Line extends Span {
  kind: 'line'
  passage: Passage
  marker: Marker
  check: RawLine['check']
  quoted: boolean
  /** It names what stands below it. */
  heading: boolean
  topic: Topic | null
  /** Outermost first. */
  parents: Line[]
  children: Block[]
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

/** The nearest topic above a block; an aside further out wins, because everything inside a sample text is sample. */
export function topicOf(block: Block): Topic | null {
  const own = block.kind === 'line' ? block.topic : null
  const above = block.parents.map(({ topic }) => topic)
  return above.find(isAside) ?? own ?? above.findLast((topic) => topic !== null) ?? null
}

/** As `topicOf`, but a stage or a time in between does not end the section, nor does the label of an item of cost. */
export function sectionOf(block: Block): Topic | null {
  const lines = block.kind === 'line' ? [...block.parents, block] : block.parents
  const budget = lines.findIndex(({ heading, topic }) => heading && topic === 'budget')
  const topics = lines.filter(({ heading }, index) => budget === -1 || index <= budget || heading).map(({ topic }) => topic)
  return topics.find(isAside) ?? topics.findLast((topic) => topic !== null && !passing.has(topic)) ?? null
}

const passing: ReadonlySet<Topic> = new Set(['phases', 'period', 'overview'])

export function isLine(block: Block): block is Line {
  return block.kind === 'line'
}

export function titleOf(block: Block): Passage {
  return block.parents.findLast(({ heading }) => heading)?.passage ?? emptyPassage
}

function place(block: Block, open: Line[]): Block {
  open.at(-1)?.children.push(block)
  return block
}

/** Lines of names and values before a rule of dashes tell where the text comes from; they are not the text. */
function frontMatterEnd(source: string): number {
  const match = /^(?:[^\n]{0,400}\n){0,12}?-{3,}[^\n]*\n/.exec(source)
  if (!match) return 0
  const head = match[0]
    .trimEnd()
    .split('\n')
    .slice(0, -1)
    .filter((line) => line.trim() !== '' && !line.startsWith('---'))
  return head.length > 0 &&
    head.every((line) => /^[^#|>*\-\d][^:：\n]{0,30}[:：]\s?\S/.test(line)) &&
    !/[#|]/.test(head.join('').charAt(0))
    ? match[0].length
    : 0
}

function isDrawing(text: string): boolean {
  return /[\u2500-\u257F▼▲◀]/.test(text) || /^\s*[│|→▼\s]+$/.test(text)
}

/** A paragraph after a blank line no longer belongs to the list above, unless that item is a title. */
function closeLists(open: Line[], next: RawLine): void {
  if (!next.blankBefore || next.indent > 0 || next.marker !== '') return
  while (open.length > 0 && (open.at(-1) as Line).rank >= ranks.lead && !isTitleLike((open.at(-1) as Line).passage.text))
    open.pop()
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

const ranks = {
  part: 8,
  han: 10,
  hanParens: 12,
  decimal: 14,
  plain: 16,
  bold: 20,
  phase: 22,
  subject: 24,
  label: 26,
  lead: 27,
  item: 30,
  text: 200,
}
const styles: Partial<Record<Marker, number>> = { number: 0, parens: 1, circled: 2, bullet: 3 }

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
    check: raw.check,
    quoted: raw.quoted,
    heading,
    topic,
    parents: [],
    children: [],
    rank,
  }
}

/** A heading's words, or a label that is a topic and little else: `用户体验评分：90+` is a number, not a section on scoring. */
function topicOfLine(text: string, heading: boolean): Topic | null {
  const label = labelIn(text)
  if (heading) return topicOfTitle(label ?? text)
  const announced = /(?:^|[,.;。]\s*)([^,.;。]{2,60}):$/.exec(text)?.[1]
  if (announced !== undefined && label === undefined) return topicOfTitle(announced)
  const title = label ?? (isTitleLike(text) ? text : '')
  return title !== '' && isTopicTitle(title) ? topicOfTitle(title) : null
}

function placeOf(raw: RawLine, following: RawLine[]): { heading: boolean; rank: number } {
  const { text } = raw.passage
  if (raw.marker === '#' && !raw.fenced) return { heading: true, rank: raw.depth }
  if (raw.marker === 'part') return { heading: true, rank: ranks.part }
  if (raw.marker === 'han')
    return isNumberedTitle(text) ? { heading: true, rank: ranks.han } : { heading: false, rank: ranks.item }
  if (raw.marker === 'hanParens')
    return isNumberedTitle(text) ? { heading: true, rank: ranks.hanParens } : { heading: false, rank: ranks.item }
  if (raw.marker === 'decimal')
    return isNumberedTitle(text) ? { heading: true, rank: ranks.decimal } : { heading: false, rank: ranks.item }
  const style = styles[raw.marker]
  if (raw.bold && style !== 3) return { heading: true, rank: ranks.bold }
  if (style !== undefined) return { heading: false, rank: ranks.item + Math.min(raw.indent, 30) * 4 + style }
  return placeOfUnmarked(raw, following)
}

function placeOfUnmarked(raw: RawLine, following: RawLine[]): { heading: boolean; rank: number } {
  const next = following[0]
  const { text } = raw.passage
  const leads =
    next !== undefined &&
    !next.blankBefore &&
    (next.marker === 'bullet' || next.check !== null || (styles[next.marker] !== undefined && next.first))
  if (raw.indent <= 1 && isPlainTitle(raw, next))
    return { heading: true, rank: phaseTitle.test(text) || timeLead.test(text) ? ranks.phase : ranks.plain }
  if (/^[^:]{1,24}:\s*$/.test(text) && (leads || !raw.fenced)) return { heading: true, rank: ranks.label }
  if (isSubject(raw, following)) return { heading: true, rank: ranks.subject }
  if (leads && (timeLead.test(text) || phaseTitle.test(text))) return { heading: true, rank: ranks.phase }
  if (leads && (text.length <= 60 || text.endsWith(':')) && !/[。;]|——/.test(text)) return { heading: false, rank: ranks.lead }
  return { heading: false, rank: ranks.text + Math.min(raw.indent, 40) }
}

/** A short line above two or more lines of `label: value` is what they describe. */
function isSubject(raw: RawLine, following: RawLine[]): boolean {
  const labels = following.filter(({ passage, blankBefore }) => !blankBefore && /^[^:,。]{2,10}:\s*\S/.test(passage.text))
  return isTitleLike(raw.passage.text) && !raw.passage.text.includes(':') && raw.passage.text.length <= 16 && labels.length === 2
}

/** `三、活动目标` and `二、活动时间：6月1日`; a numbered sentence is an item. */
function isNumberedTitle(text: string): boolean {
  const label = /^([^:]{1,26}):/.exec(text)?.[1]
  return isTitleLike(label ?? text) || (label === undefined && text.length <= 30 && !/[。;]/.test(text))
}
