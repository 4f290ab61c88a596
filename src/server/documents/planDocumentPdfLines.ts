import type { StructuredTextItem } from 'unpdf'
import { plainCharacters } from './planDocumentPdfCharacters.ts'

/** A stretch of text on one line; a wide gap begins the next. Distances in points, `y` grows upwards. */
export interface Segment {
  text: string
  x: number
  end: number
  y: number
  size: number
  /** The runs that the program printed it in; a run never crosses from one cell of a table into the next. */
  runs: Run[]
}

export interface Run {
  text: string
  x: number
  end: number
}

export type PdfLine = Segment[]

/** A page's text from top to bottom, each line divided where a gap is wider than a space. */
export function linesOfPage(items: StructuredTextItem[]): PdfLine[] {
  const printed = items.filter(({ str, dir }) => str !== '' && dir !== 'ttb').toSorted((a, b) => b.y - a.y || a.x - b.x)
  const rows: StructuredTextItem[][] = []
  for (const item of printed) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && Math.abs(first.y - item.y) <= Math.min(first.fontSize, item.fontSize || first.fontSize) * 0.4)
      row.push(item)
    else rows.push([item])
  }
  return rows.map((row) => segmentsOf(row.toSorted((a, b) => a.x - b.x))).filter((line) => line.length > 0)
}

function segmentsOf(row: StructuredTextItem[]): PdfLine {
  const segments: PdfLine = []
  for (const { str, x, width, y, fontSize } of row) {
    const run = { text: plainCharacters(str), x, end: x + width }
    const last = segments.at(-1)
    if (run.text.trim() === '' && (!last || width > fontSize)) continue
    if (last && x - last.end < fontSize * widestSpace(last.runs.at(-1)?.text ?? '', run.text)) {
      last.runs.push(run)
      last.end = Math.max(last.end, run.end)
      last.size = Math.max(last.size, fontSize)
    } else if (run.text.trim() !== '') segments.push({ text: '', x, end: run.end, y, size: fontSize, runs: [run] })
  }
  return segments.map((segment) => ({ ...segment, text: joinRuns(segment.runs, segment.size) }))
}

/** In ems: Latin words of a justified line stand further apart than Chinese characters ever do. */
function widestSpace(left: string, right: string): number {
  return /[\w,.;:)]\s*$/.test(left) && /^\s*[\w(]/.test(right) ? 0.9 : 0.5
}

/** Latin words that stand apart are divided by a space. */
export function joinRuns(runs: Run[], size: number): string {
  let text = ''
  let end = -Infinity
  for (const run of runs) {
    const apart = run.x - end > size * 0.2 && /[\w)]$/.test(text) && /^[\w(]/.test(run.text)
    text += (apart ? ' ' : '') + run.text
    end = run.end
  }
  return text.trim()
}

/** Without what stands at the top or bottom of most pages, and without page numbers. */
export function withoutHeadersAndFooters(pages: PdfLine[][]): PdfLine[][] {
  const counts = new Map<string, number>()
  for (const page of pages)
    for (const line of new Set(edgesOf(page).map(signature))) counts.set(line, (counts.get(line) ?? 0) + 1)
  const isRepeated = (line: PdfLine) => pages.length > 2 && (counts.get(signature(line)) ?? 0) > pages.length * 0.6
  return pages.map((page) => {
    const edges = edgesOf(page)
    return page.filter((line) => !edges.includes(line) || !(isRepeated(line) || isPageNumber(line)))
  })
}

function edgesOf(page: PdfLine[]): PdfLine[] {
  return [...page.slice(0, 2), ...page.slice(-2)]
}

function signature(line: PdfLine): string {
  return line
    .map(({ text }) => text)
    .join(' ')
    .replace(/\d+/g, '#')
}

function isPageNumber(line: PdfLine): boolean {
  return /^(?:[-–—·\s]*\d{1,4}[-–—·\s]*(?:\/\s*\d{1,4})?|第\s*\d+\s*页(?:\s*[,，/]?\s*共\s*\d+\s*页)?|page \d+(?: of \d+)?)$/i.test(
    line.map(({ text }) => text).join(' '),
  )
}
