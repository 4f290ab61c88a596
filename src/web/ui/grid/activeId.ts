import { cellId } from './drawing.ts'
import type { Position } from './model.ts'
import { header } from './model.ts'
import type { GridProps } from './types.ts'

/** The element of the active cell, which assistive technology reads while the focus stays in the text area. */
export function activeId(gridId: string, props: GridProps<unknown>, active: Position): string | undefined {
  const column = props.columns[active.column]?.id
  if (column === undefined) return undefined
  if (active.row === header) return cellId(gridId, 'header', column)
  const ref = props.rows[active.row]
  return ref && cellId(gridId, ref.key, ref.kind === 'band' ? 'band' : column)
}
