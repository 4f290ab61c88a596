import type { Cells } from './tsv.ts'

/**
 * What a paste into a selection of `height` × `width` covers: the copied cells over and over where the selection is a whole multiple of
 * them, as workbooks do it; else the cells as they are.
 */
export function tiled(cells: Cells, height: number, width: number): Cells {
  const rows = cells.length
  const columns = cells[0]?.length ?? 0
  if (rows === 0 || columns === 0 || height % rows !== 0 || width % columns !== 0) return cells
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) => cells[row % rows]?.[column % columns] ?? ''),
  )
}
