import { readDates } from '../dateText.ts'
import type { DateReading, PartialDay } from '../dateText.ts'
import type { FoundPeriod } from './draft.ts'
import type { Block, Line, Outline } from './outline.ts'
import { slicePassage, spanOf } from './passage.ts'
import type { Passage } from './passage.ts'
import { doubtsOf } from './planContext.ts'
import { isLine, topicOf } from './sections.ts'
import { labelIn } from './titles.ts'
import { isAside } from './topics.ts'
import { isPeriodLabel } from './words/labels.ts'

/** The campaign's own time, where a line or heading names it; a line that fixes days wins over one that does not. */
export function findPeriod(outline: Outline): FoundPeriod | null {
  const { year } = findYears(outline)
  const found = outline.blocks.filter(isLine).flatMap((line) => readLine(outline, line, year))
  return found.find(({ start }) => start !== null) ?? found[0] ?? findStatedPeriod(outline, year)
}

/** `拟于10月11日举办`, `will run from October 6 to November 16, 2025` in the opening lines. */
function findStatedPeriod(outline: Outline, year: number | null): FoundPeriod | null {
  const opening = outline.blocks
    .filter(isLine)
    .filter((line) => !line.heading && !isAside(topicOf(line)))
    .slice(0, 6)
  for (const { passage } of opening) {
    for (const reading of readDates(passage.text, year === null ? {} : { year })) {
      const before = passage.text.slice(Math.max(0, reading.from - 24), reading.from)
      const after = passage.text.slice(reading.to, reading.to + 12)
      const isHeld = /[拟定将]?于\s*$/.test(before) && /^[^,。;]{0,8}(?:举办|举行|召开|开展|开幕)/.test(after)
      const isRun = reading.kind === 'span' && /\b(?:run|runs|held|campaign|from)\b[^.]{0,24}$/i.test(before)
      if (!isHeld && !isRun) continue
      const { from, to } = spanOf(slicePassage(passage, reading.from, reading.to))
      return {
        start: reading.start,
        end: reading.end,
        raw: reading.raw,
        quote: outline.source.slice(from, to),
        from,
        to,
        doubts: [...doubtsOf(reading), 'fromSentence'],
      }
    }
  }
  return null
}

/** The year that dates without one belong to, of the title or else what most dates of the text name, and the days around it that the text names in full. */
export function findYears(outline: Outline): { year: number | null; near: { start: PartialDay; end: PartialDay } | null } {
  const title = outline.blocks.find(isLine)?.passage.text ?? ''
  const inTitle = /(?<!\d)(20\d{2})(?!\d)\s*(?:年|$|\D)/.exec(title)?.[1]
  const full = outline.blocks.filter((block) => !isAside(topicOf(block))).flatMap(fullDatesIn)
  const year = inTitle
    ? Number(inTitle)
    : (mostFrequent(full.map(({ start }) => Number(start.slice(0, 4)))) ?? yearBeside(outline))
  const around = full.filter(({ start }) => year !== null && Math.abs(Number(start.slice(0, 4)) - year) <= 1)
  const starts = around.map(({ start }) => start).toSorted()
  const ends = around.map(({ end }) => end).toSorted()
  const near = { start: starts[0] ?? '', end: ends.at(-1) ?? '' }
  const isNear =
    year !== null && near.start !== '' && Number(near.start.slice(0, 4)) <= year && Number(near.end.slice(0, 4)) >= year
  return { year, near: isNear ? near : null }
}

function fullDatesIn(block: Block): { start: PartialDay; end: PartialDay }[] {
  const texts = isLine(block) ? [block.passage.text] : block.rows.flatMap(({ cells }) => cells.map(({ text }) => text))
  return texts
    .flatMap((text) => readDates(text))
    .flatMap(({ hasYear, start, end }) => (hasYear && start && end ? [{ start, end }] : []))
}

/** `8月15日——9月10日（2023年）`: a year that stands beside the campaign's time. */
function yearBeside({ blocks }: Outline): number | null {
  for (const { passage } of blocks.filter(isLine)) {
    const label = labelIn(passage.text) ?? spacedLabel(passage.text)
    const year = label !== undefined && isPeriodLabel(label) ? /(?<!\d)(20\d{2})\s*年/.exec(passage.text)?.[1] : undefined
    if (year) return Number(year)
  }
  return null
}

function mostFrequent(years: number[]): number | null {
  const counts = new Map<number, number>()
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

function readLine(outline: Outline, line: Line, year: number | null): FoundPeriod[] {
  const { text } = line.passage
  const spaced = spacedLabel(text)
  const colon = spaced === undefined ? text.indexOf(':') : spaced.length
  const label = (colon === -1 ? text : text.slice(0, colon)).replace(/\s*\([^)]*\)$/, '').trim()
  if (!isPeriodLabel(label) || isAside(topicOf(line)) || isInner(line)) return []
  const own = colon === -1 ? null : readSpan(outline, [slicePassage(line.passage, colon + 1)], year)
  if (own) return [own]
  const below = line.children.filter(isLine).map(({ passage }) => passage)
  const span = line.heading ? readSpan(outline, below, year) : null
  return span ? [span] : []
}

/** `活动时间 7月20日至9月17日`: a label that only a space parts from its value. */
function spacedLabel(text: string): string | undefined {
  return /^([^\d:\s]{2,8})\s+\d/.exec(text)?.[1]
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
