import type { PdfLine } from './planDocumentPdfLines.ts'
import { readPdfTable } from './planDocumentPdfTables.ts'

/** Lines of all pages as marked text: larger lines are headings, columns are tables, a line that fills its width goes on in the next. */
export function writePdfText(pages: PdfLine[][]): string {
  const sizes = headingSizes(pages)
  const out: string[] = []
  for (const lines of pages) {
    const right = Math.max(0, ...lines.flat().map(({ end }) => end))
    for (let index = 0; index < lines.length; index += 1) {
      const table = (lines[index]?.length ?? 0) > 1 ? readPdfTable(lines, index) : null
      if (table) {
        out.push('', ...writeRows(table.rows), '')
        index += table.lines - 1
      } else writeLine(out, lines, index, right, sizes)
    }
  }
  return out
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function writeLine(out: string[], lines: PdfLine[], index: number, right: number, sizes: number[]): void {
  const line = lines[index] as PdfLine
  const text = line.map((segment) => segment.text).join('  ')
  const level = sizes.indexOf(Math.round(line[0]?.size ?? 0))
  const above = lines[index - 1]
  const last = out.at(-1)
  if (level !== -1 && text.length <= 60) out.push('', `${'#'.repeat(level + 1)} ${text}`)
  else if (
    above &&
    last !== undefined &&
    goesOn(above, line, right) &&
    last !== '' &&
    !last.startsWith('|') &&
    !last.startsWith('#')
  )
    out[out.length - 1] = glue(last, text)
  else {
    const isApart = above && (above[0]?.y ?? 0) - (line[0]?.y ?? 0) > (line[0]?.size ?? 10) * 2.6
    out.push(...(isApart ? [''] : []), text)
  }
}

/** The line above filled its width, and this one neither stands further in nor begins an item. */
function goesOn(above: PdfLine, line: PdfLine, right: number): boolean {
  const [upper, lower] = [above.at(-1), line[0]]
  if (!upper || !lower || Math.abs(upper.size - lower.size) > 0.6) return false
  const fills = upper.end > right - upper.size * 1.6
  const hanging = beginsItem.test(above[0]?.text ?? '') ? 3.5 : 1.2
  const indented = lower.x > (above[0]?.x ?? 0) + lower.size * hanging
  return fills && !indented && upper.y - lower.y < lower.size * 2.4 && !beginsItem.test(lower.text)
}

const beginsItem =
  /^(?:[-•●○▪■◆◇·*✓➢]|\d{1,2}[.、)）]|[（(][\d一二三四五六七八九十]{1,2}[)）]|[①-⑳]|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]+)/

function glue(above: string, below: string): string {
  if (above.endsWith('-') && /^[a-z]/.test(below)) return above.slice(0, -1) + below
  return /[\w.,;:)]$/.test(above) && /^[\w(]/.test(below) ? `${above} ${below}` : above + below
}

/** Sizes clearly larger than the body's, largest first; at most four. */
function headingSizes(pages: PdfLine[][]): number[] {
  const characters = new Map<number, number>()
  for (const { text, size } of pages.flat(2))
    characters.set(Math.round(size), (characters.get(Math.round(size)) ?? 0) + text.length)
  const body = [...characters].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0
  return [...characters.keys()]
    .filter((size) => size >= body * 1.12 && size > body)
    .toSorted((a, b) => b - a)
    .slice(0, 4)
}

function writeRows(rows: string[][]): string[] {
  const line = (row: string[]) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  const [header = [], ...body] = rows
  return [line(header), `|${header.map(() => ' --- |').join('')}`, ...body.map(line)]
}
