import { joinRuns } from './planDocumentPdfLines.ts'
import type { PdfLine } from './planDocumentPdfLines.ts'

export interface PdfTable {
  rows: string[][]
  /** How many lines it took. */
  lines: number
}

/** The table that begins at `lines[index]`: lines in columns, and lines that continue a cell; null where there is none. */
export function readPdfTable(lines: PdfLine[], index: number): PdfTable | null {
  const taken = takeLines(lines, index)
  const edges = edgesOf(taken)
  if (edges.length === 0 || taken.filter((line) => line.length > 1).length < 2) return null
  const rows = rowsOf(taken.map((line) => ({ cells: divide(line, edges), y: line[0]?.y ?? 0 })))
  return rows.length > 1 ? { rows, lines: taken.length } : null
}

/** Lines of several segments, and between and below them those that keep to the columns. */
function takeLines(lines: PdfLine[], index: number): PdfLine[] {
  const taken: PdfLine[] = []
  for (let at = index; at < lines.length; at += 1) {
    const line = lines[at] as PdfLine
    const above = taken.at(-1)
    const gap = above ? (above[0]?.y ?? 0) - (line[0]?.y ?? 0) : 0
    const size = line[0]?.size ?? 10
    if (gap > size * 4 || (line.length === 1 && !keepsToColumns(line, taken, gap < size * 1.9))) break
    taken.push(line)
  }
  return taken
}

/** Its runs stand in columns of the lines above: in several of them, or in one right below. */
function keepsToColumns(line: PdfLine, taken: PdfLine[], isClose: boolean): boolean {
  const edges = edgesOf(taken)
  if (
    edges.length === 0 ||
    line.some(({ runs }) => runs.some(({ x, end }) => edges.some((edge) => x < edge - 1 && end > edge + 1)))
  )
    return false
  const filled = divide(line, edges).filter((cell) => cell !== '').length
  return filled > 1 || isClose
}

/** Where no run of any line stands and at least one line has its gap: the limits between the columns. */
function edgesOf(lines: PdfLine[]): number[] {
  const divided = lines.filter((line) => line.length > 1)
  const runs = divided.flatMap((line) => line.flatMap((segment) => segment.runs)).toSorted((a, b) => a.x - b.x)
  const size = divided[0]?.[0]?.size ?? 10
  const edges: number[] = []
  let end = runs[0]?.end ?? 0
  for (const run of runs) {
    if (run.x - end >= size * 0.25) edges.push((end + run.x) / 2)
    end = Math.max(end, run.end)
  }
  return edges.filter((edge) =>
    divided.some((line) => line.some((segment, at) => segment.end <= edge && (line[at + 1]?.x ?? -Infinity) >= edge)),
  )
}

function divide(line: PdfLine, edges: number[]): string[] {
  const runs = line.flatMap((segment) => segment.runs)
  const limits = [-Infinity, ...edges, Infinity]
  return limits.slice(1).map((right, column) =>
    joinRuns(
      runs.filter(({ x, end }) => (x + end) / 2 > (limits[column] ?? 0) && (x + end) / 2 <= right),
      line[0]?.size ?? 10,
    ),
  )
}

/** Lines of one cell stand closer than rows do; where all gaps are alike, a line without a first cell continues the row above. */
function rowsOf(lines: { cells: string[]; y: number }[]): string[][] {
  const limit = rowGap(lines.map(({ y }) => y))
  const rows: string[][] = []
  for (const [index, { cells, y }] of lines.entries()) {
    const gap = (lines[index - 1]?.y ?? Infinity) - y
    const row = rows.at(-1)
    const begins = limit === null ? cells[0] !== '' : gap > limit
    if (begins || !row) rows.push([...cells])
    else for (const [column, cell] of cells.entries()) row[column] = join(row[column] ?? '', cell)
  }
  return rows
}

function rowGap(heights: number[]): number | null {
  const gaps = heights
    .slice(1)
    .map((y, index) => (heights[index] ?? 0) - y)
    .toSorted((a, b) => a - b)
  for (let index = 1; index < gaps.length; index += 1) {
    const [smaller, larger] = [gaps[index - 1] ?? 0, gaps[index] ?? 0]
    if (smaller > 0 && larger / smaller > 1.18) return (smaller + larger) / 2
  }
  return null
}

function join(above: string, below: string): string {
  if (above === '' || below === '') return above + below
  return /[\w.,;)]$/.test(above) && /^[\w(]/.test(below) ? `${above} ${below}` : above + below
}
