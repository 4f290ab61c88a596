import { parseCsv } from 'hucre/csv'
import type { WorkbookCells } from '#domain/planSheet/cells.ts'
import { Problem } from '#domain/problem.ts'

const limits = { rows: 200_000, columns: 512 }

/** One sheet without a name. Encoding and separator are found out: UTF-8, UTF-16 or GB18030; comma, semicolon or tab. */
export function readCsv(bytes: Uint8Array): WorkbookCells {
  const text = decodeText(bytes)
  const table = parseCsv(text, { delimiter: separatorOf(text), maxRows: limits.rows + 1 })
  if (table.length > limits.rows) throw new Problem('workbookTooLarge')
  const rows = table.map((values, index) => ({
    row: index + 1,
    cells: values.slice(0, limits.columns).map((value) => {
      const plain = unquoted(String(value ?? ''))
      return plain.trim() === '' ? undefined : { kind: 'text' as const, value: plain }
    }),
  }))
  return {
    format: 'csv',
    sheets: [{ name: '', hidden: false, rows: rows.filter(({ cells }) => cells.some(Boolean)), merges: [] }],
  }
}

/** Chinese Excel saves .csv in the Windows code page, which GB18030 contains. */
export function decodeText(bytes: Uint8Array): string {
  const encodings = startsWith(bytes, 0xff, 0xfe)
    ? ['utf-16le']
    : startsWith(bytes, 0xfe, 0xff)
      ? ['utf-16be']
      : ['utf-8', 'gb18030']
  for (const encoding of encodings) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      continue
    }
  }
  throw new Problem('notAWorkbook')
}

/** The separator that cuts the first lines into the same number of pieces; more pieces win. Quoted text doesn't count. */
export function separatorOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 30)
  const scored = [',', '\t', ';'].map((separator) => ({ separator, score: score(lines, separator) }))
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).separator
}

function score(lines: string[], separator: string): number {
  const counts = lines.map((line) => line.split(separator).length - 1)
  const most = Math.max(0, ...counts)
  return most === 0 ? 0 : counts.filter((count) => count === most).length * 10 + most
}

/** Our own .csv, like Excel's, marks text that looks like a formula with an apostrophe. */
function unquoted(text: string): string {
  return /^'[=+\-@]/.test(text) ? text.slice(1) : text
}

function startsWith(bytes: Uint8Array, first: number, second: number): boolean {
  return bytes[0] === first && bytes[1] === second
}
