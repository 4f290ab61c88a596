import type { Cells } from './tsv.ts'

/**
 * The table as Excel and WPS take it: line breaks stay in their cell, and a text such as `6.1` or `=A1` is not turned into a number, a
 * date or a formula.
 */
export function tableHtml(cells: Cells, isText: readonly boolean[]): string {
  const body = cells
    .map((row) => `<tr>${row.map((cell, column) => cellHtml(cell, isText[column] ?? true)).join('')}</tr>`)
    .join('')
  return `<meta charset="utf-8"><style>br{mso-data-placement:same-cell}</style><table>${body}</table>`
}

function cellHtml(cell: string, isText: boolean): string {
  const style = isText ? ` style="mso-number-format:'\\@'"` : ''
  return `<td${style}>${escaped(cell).replaceAll(/\r\n?|\n/g, '<br>')}</td>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
