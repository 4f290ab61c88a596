import type { RawLine } from './line.ts'
import { readMarkup } from './markup.ts'
import { slicePassage } from './passage.ts'
import type { Passage, Span } from './passage.ts'

export interface TableRow extends Span {
  cells: Passage[]
}

export interface RawTable extends Span {
  rows: TableRow[]
  /** How many of the lines it took. */
  lines: number
}

type Split = (source: string, line: RawLine) => TableRow | null

/** The table that begins at `lines[index]`: rows of `|`, of tabs, or of columns set apart by spaces; null where there is none. */
export function readTable(source: string, lines: RawLine[], index: number): RawTable | null {
  return (
    readPipes(source, lines, index) ??
    collect(source, lines, index, splitTabs, 2, 2) ??
    collect(source, lines, index, splitAligned, 3, 3)
  )
}

const ruler = /^\s*>?\s*\|?\s*(?::-+:?|-+:|-{2,})\s*(?:\|\s*(?::-+:?|-+:|-{2,}|)\s*)*\|?\s*$/

function readPipes(source: string, lines: RawLine[], index: number): RawTable | null {
  const first = lines[index]
  const second = lines[index + 1]
  if (!first || !second || !textOf(source, first).includes('|') || second.blankBefore) return null
  const ruled = ruler.test(textOf(source, second)) && textOf(source, second).includes('-')
  if (!ruled && !(isFramed(textOf(source, first)) && isFramed(textOf(source, second)))) return null
  return collect(source, lines, index, splitPipes, 2, 1)
}

function collect(
  source: string,
  lines: RawLine[],
  index: number,
  split: Split,
  leastRows: number,
  leastCells: number,
): RawTable | null {
  const rows: TableRow[] = []
  let at = index
  for (; at < lines.length; at += 1) {
    const line = lines[at] as RawLine
    if (at > index && line.blankBefore) break
    if (split === splitPipes && ruler.test(textOf(source, line))) continue
    const row = split(source, line)
    if (!row || row.cells.length < (rows.length > 0 ? Math.min(leastCells, 2) : leastCells)) break
    rows.push(row)
  }
  const first = rows[0]
  const last = rows.at(-1)
  if (!first || !last || rows.length < leastRows) return null
  return {
    from: first.from,
    to: last.to,
    rows: split === splitAligned ? rows.map((row) => completeRow(row, first.cells.length)) : rows,
    lines: at - index,
  }
}

function splitPipes(source: string, line: RawLine): TableRow | null {
  const raw = textOf(source, line)
  if (!raw.includes('|')) return null
  const outer = /^(\s*>?\s*\|)?(.*?)(\|\s*)?$/s.exec(raw)
  const from = line.from + (outer?.[1]?.length ?? 0)
  return { from: line.from, to: line.to, cells: cellsBetween(source, from, from + (outer?.[2]?.length ?? 0), /(?<!\\)\|/g) }
}

function splitTabs(source: string, line: RawLine): TableRow | null {
  const raw = textOf(source, line)
  if (!/\S\t|\t\S/.test(raw.trimEnd()) || line.fenced) return null
  return { from: line.from, to: line.to, cells: cellsBetween(source, line.from, line.to, /\t/g) }
}

function splitAligned(source: string, line: RawLine): TableRow | null {
  const raw = textOf(source, line)
  const lead = raw.length - raw.trimStart().length
  if (line.marker === '#' || line.fenced || !/\S(?: {2,}|\u3000+)\S/.test(raw)) return null
  return {
    from: line.from,
    to: line.to,
    cells: cellsBetween(source, line.from + lead, line.from + raw.trimEnd().length, / {2,}|\u3000+/g),
  }
}

/** A row of aligned columns that lacks some is divided at single spaces from its end. */
function completeRow(row: TableRow, wanted: number): TableRow {
  const cells = [...row.cells]
  for (let at = cells.length - 1; at >= 0 && cells.length < wanted; at -= 1) {
    const cell = cells[at] as Passage
    const space = cell.text.lastIndexOf(' ')
    if (space > 0) cells.splice(at, 1, slicePassage(cell, 0, space), slicePassage(cell, space + 1))
  }
  return cells.length === wanted ? { ...row, cells } : row
}

function cellsBetween(source: string, from: number, to: number, separator: RegExp): Passage[] {
  const raw = source.slice(from, to)
  const cells: Passage[] = []
  let start = 0
  for (const match of raw.matchAll(separator)) {
    cells.push(readCell(source, from + start, from + match.index))
    start = match.index + match[0].length
  }
  cells.push(readCell(source, from + start, to))
  return cells
}

function readCell(source: string, from: number, to: number): Passage {
  const cell = readMarkup(source, from, to)
  const lead = cell.text.length - cell.text.trimStart().length
  return slicePassage(cell, lead, Math.max(lead, cell.text.trimEnd().length))
}

function isFramed(text: string): boolean {
  return /^\s*\|.*\|\s*$/.test(text)
}

function textOf(source: string, line: RawLine): string {
  return source.slice(line.from, line.to)
}
