/**
 * The text of a table on the clipboard as Excel and WPS write it: cells between tabs, rows between line ends, a cell that contains either
 * in double quotes with its own quotes doubled. `parse(format(cells))` is `cells`.
 */
export type Cells = readonly (readonly string[])[]

export function format(cells: Cells): string {
  const lines = cells.map((row) => row.map(quoted).join('\t'))
  // A single cell is also pasted into chats and search boxes, where a line end would be in the way.
  return lines.length === 1 && cells[0]?.length === 1 ? `${lines[0]}` : lines.map((line) => `${line}\r\n`).join('')
}

function quoted(cell: string): string {
  return /[\t\n\r]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

export function parse(text: string): string[][] {
  const rows: string[][] = [[]]
  let at = 0
  for (;;) {
    const cell = cellAt(text, at)
    rows.at(-1)?.push(cell.text)
    at = cell.end
    if (text[at] === '\t') {
      at += 1
    } else {
      at += text.startsWith('\r\n', at) ? 2 : 1
      if (at >= text.length) return squared(rows)
      rows.push([])
    }
  }
}

const wholeQuoted = /"([^"]*(?:""[^"]*)*)"(?=[\t\n\r]|$)/y
const plain = /[^\t\n\r]*/y

/** A quote that isn't closed before a tab or a line end is a quote that somebody typed: Excel leaves `5" pipe` and `"a" b` bare. */
function cellAt(text: string, start: number): { text: string; end: number } {
  const pattern = text[start] === '"' ? wholeQuoted : plain
  const match = matchAt(pattern, text, start) ?? matchAt(plain, text, start)
  const found = match?.[0] ?? ''
  return { text: match?.[1]?.replaceAll('""', '"') ?? found, end: start + found.length }
}

function matchAt(pattern: RegExp, text: string, start: number): RegExpExecArray | null {
  pattern.lastIndex = start
  return pattern.exec(text)
}

function squared(rows: string[][]): string[][] {
  const width = Math.max(...rows.map((row) => row.length))
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')])
}
