import type { Edit, GridColumn, Paste, RowRef } from './types.ts'

/**
 * A paste as single edits, from its first cell to the right and down over rows, past headings. Rows that the block doesn't have any more
 * come back as `added`, by column id, together with the empty line they are for (`into`): the caller makes rows of them.
 */
export function pasteEdits<Row>(
  rows: readonly RowRef[],
  columns: readonly GridColumn<Row>[],
  { at, cells }: Paste,
): { edits: readonly Edit[]; added: readonly Readonly<Record<string, string>>[]; into: string | undefined } {
  const first = rows.findIndex((ref) => ref.key === at.key)
  const left = columns.findIndex((column) => column.id === at.column)
  const end = rows.findIndex((ref, index) => index >= first && ref.kind === 'new')
  const below = rows.slice(first, end < 0 ? rows.length : end).filter((ref) => ref.kind === 'row')
  const named = (row: readonly string[]) =>
    row.flatMap((text, index) => {
      const column = columns[left + index]?.id
      return column === undefined ? [] : [{ column, text }]
    })
  return {
    edits: cells.flatMap((row, index) => {
      const key = below[index]?.key
      return key === undefined ? [] : named(row).map((cell) => ({ key, ...cell }))
    }),
    added: cells.slice(below.length).map((row) => Object.fromEntries(named(row).map(({ column, text }) => [column, text]))),
    into: rows[end]?.key,
  }
}
