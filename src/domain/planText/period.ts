import { readDates } from '../dateText.ts'
import type { DateReading } from '../dateText.ts'
import type { FoundPeriod } from './draft.ts'
import type { Line, Outline } from './outline.ts'
import { slicePassage, spanOf } from './passage.ts'
import type { Passage } from './passage.ts'
import { doubtsOf } from './planContext.ts'
import { isLine, topicOf } from './sections.ts'
import { labelIn } from './titles.ts'
import { isAside } from './topics.ts'
import { periodLabel } from './words/labels.ts'

/** The campaign's own time, where a line or heading names it; a line that fixes days wins over one that does not. */
export function findPeriod(outline: Outline): FoundPeriod | null {
  const year = findYear(outline)
  const found = outline.blocks.filter(isLine).flatMap((line) => readLine(outline, line, year))
  return found.find(({ start }) => start !== null) ?? found[0] ?? null
}

/** The year that dates without one belong to: of the title, else the one that most dates of the text name. */
export function findYear(outline: Outline): number | null {
  const title = outline.blocks.find(isLine)?.passage.text ?? ''
  const inTitle = /(?<!\d)(20\d{2})(?!\d)\s*(?:年|$|\D)/.exec(title)?.[1]
  if (inTitle) return Number(inTitle)
  const counts = new Map<number, number>()
  for (const block of outline.blocks) {
    if (isAside(topicOf(block))) continue
    const text =
      block.kind === 'line' ? block.passage.text : block.rows.flatMap(({ cells }) => cells.map((cell) => cell.text)).join(' | ')
    for (const reading of readDates(text)) if (reading.hasYear && reading.start) count(counts, Number(reading.start.slice(0, 4)))
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? yearBeside(outline)
}

/** `8月15日——9月10日（2023年）`: a year that stands beside the campaign's time. */
function yearBeside({ blocks }: Outline): number | null {
  for (const { passage } of blocks.filter(isLine)) {
    const label = labelIn(passage.text)
    const year = label !== undefined && periodLabel.test(label) ? /(?<!\d)(20\d{2})\s*年/.exec(passage.text)?.[1] : undefined
    if (year) return Number(year)
  }
  return null
}

function count(counts: Map<number, number>, year: number): void {
  counts.set(year, (counts.get(year) ?? 0) + 1)
}

function readLine(outline: Outline, line: Line, year: number | null): FoundPeriod[] {
  const { text } = line.passage
  const colon = text.indexOf(':')
  const label = (colon === -1 ? text : text.slice(0, colon)).replace(/\s*\([^)]*\)$/, '').trim()
  if (!periodLabel.test(label) || isAside(topicOf(line)) || isInner(line)) return []
  const own = colon === -1 ? null : readSpan(outline, [slicePassage(line.passage, colon + 1)], year)
  if (own) return [own]
  const below = line.children.filter(isLine).map(({ passage }) => passage)
  const span = line.heading ? readSpan(outline, below, year) : null
  return span ? [span] : []
}

/** The time of one offer or one part of the programme is not the campaign's. */
function isInner(line: Line): boolean {
  return line.parents.length > 2 && line.marker === 'bullet' && line.rank > 33
}

function readSpan(outline: Outline, passages: Passage[], year: number | null): FoundPeriod | null {
  const readings = passages.flatMap((passage) =>
    readDates(passage.text, year === null ? {} : { year }).map((reading) => ({ passage, reading })),
  )
  const first = readings[0]
  const last = passages.length > 1 ? readings.at(-1) : first
  if (!first || !last) return null
  const fromLine = spanOf(first.passage)
  const toLine = spanOf(last.passage)
  const quote = outline.source.slice(fromLine.from, toLine.to).trim()
  const from = outline.source.indexOf(quote, fromLine.from)
  return {
    start: first.reading.start,
    end: last.reading.end,
    raw: rawOf(first.reading, last.reading),
    quote,
    from,
    to: from + quote.length,
    doubts: doubtsOf(first.reading),
  }
}

function rawOf(first: DateReading, last: DateReading): string {
  return first === last ? first.raw : `${first.raw}; ${last.raw}`
}
