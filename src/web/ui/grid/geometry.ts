import type { Position, Rect } from './model.ts'
import { header } from './model.ts'
import type { GridColumn } from './types.ts'
import { columnEdges } from './viewport.ts'

export const gutterWidth = 56

/** Where cells lie in the scrolled content, the header being its first line. */
export interface Geometry {
  readonly rowHeight: number
  /** Left edges of the columns and the right edge of the last. */
  readonly edges: readonly number[]
  readonly frozen: number
  readonly frozenWidth: number
}

export function geometryOf(columns: readonly GridColumn<unknown>[], frozen: number, compact: boolean): Geometry {
  const edges = columnEdges(
    columns.map((column) => column.width),
    gutterWidth,
  )
  return { rowHeight: compact ? 28 : 36, edges, frozen, frozenWidth: edges[frozen] ?? gutterWidth }
}

/** How many of the first columns stay in place: on a narrow screen fewer, so that most of it is left for the others. */
export function frozenIn(columns: readonly Pick<GridColumn<unknown>, 'width' | 'frozen'>[], room: number): number {
  let used = gutterWidth
  let count = 0
  for (const { width, frozen } of columns) {
    used += width
    if (!frozen || used > room * 0.6) return count
    count += 1
  }
  return count
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export function boxOf(geometry: Geometry, at: Position): Box {
  return rectBox(geometry, { top: at.row, bottom: at.row, left: at.column, right: at.column })
}

export function rectBox({ edges, rowHeight }: Geometry, rect: Rect): Box {
  const left = edges[rect.left] ?? gutterWidth
  return {
    left,
    top: (rect.top - header) * rowHeight,
    width: (edges[rect.right + 1] ?? left) - left,
    height: (rect.bottom - rect.top + 1) * rowHeight,
  }
}
