/** One row of a table, with the line of the file that it begins on (from 1): a quoted cell may hold line breaks. */
export interface TableRow {
  line: number
  cells: string[]
}

export type Separator = ',' | ';' | '\t'

/**
 * The rows of CSV text, without empty ones. Cells may be quoted, with quotes doubled inside; a byte order mark is dropped. A quote that
 * nobody closes is a character like others: it must not swallow the lines below it.
 */
export function csvRows(text: string, separator: Separator = separatorOf(text)): TableRow[] {
  const rows: TableRow[] = []
  let row: TableRow = { line: 1, cells: [] }
  let [cell, quoted, line] = ['', false, 1]
  let opened = { at: -1, line: 1 }
  const endCell = () => {
    row.cells.push(cell.trim())
    cell = ''
  }
  const endRow = () => {
    endCell()
    if (row.cells.some((value) => value !== '')) rows.push(row)
    row = { line, cells: [] }
  }
  for (let i = text.charCodeAt(0) === 0xfeff ? 1 : 0; i <= text.length; i++) {
    if (i === text.length && quoted) {
      ;[i, line, quoted, cell] = [opened.at + 1, opened.line, false, '"']
    }
    if (i === text.length) break
    const char = text[i]!
    if (char === '\n' || (char === '\r' && text[i + 1] !== '\n')) line += 1
    if (quoted) {
      if (char !== '"') cell += char
      else if (text[i + 1] === '"') cell += text[(i += 1)]!
      else quoted = false
    } else if (char === '"' && cell.trim() === '') {
      ;[quoted, cell] = [true, '']
      opened = { at: i, line }
    } else if (char === separator) endCell()
    else if (char === '\n' || (char === '\r' && text[i + 1] !== '\n')) endRow()
    else if (char !== '\r') cell += char
  }
  endRow()
  return rows
}

/** The separator that cuts most of the first lines into the same number of cells, more than one; the more cells the better, the comma last: it may stand in numbers. */
export function separatorOf(text: string): Separator {
  const lines = text
    .slice(0, 20_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 50)
  const scored = (['\t', ';', ','] as const).map((separator) => ({
    separator,
    score: evenness(lines.map((line) => line.split(separator).length)),
  }))
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).separator
}

/** Lines that agree on the most frequent number of cells, 0 where that is one cell. */
function evenness(widths: number[]): number {
  const counts = new Map<number, number>()
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1)
  return Math.max(0, ...Array.from(counts, ([width, count]) => count + width / 1000))
}
