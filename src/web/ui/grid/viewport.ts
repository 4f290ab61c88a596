/** The arithmetic of what can be seen. Lengths in CSS pixels. */

/** `from` is the first, `to` the one after the last. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** Rows that come and go at once, and those that are there before they are seen. */
const STEP = 8
const AHEAD = 2

/**
 * The rows to draw for a window of `height` scrolled by `top`. Both edges go together, in steps of several rows: most wheel steps draw
 * nothing, and what every change of the page costs is paid once for all of them.
 */
export function rowsInView(top: number, height: number, rowHeight: number, count: number): Range {
  const first = Math.floor((top / rowHeight - AHEAD) / STEP) * STEP
  const last = first + Math.ceil((height / rowHeight + STEP + 2 * AHEAD) / STEP) * STEP
  return { from: Math.max(0, Math.min(first, count)), to: Math.max(0, Math.min(last, count)) }
}

/** Left edges of the columns, and at the end the right edge of the last one. */
export function columnEdges(widths: readonly number[], start: number): readonly number[] {
  const edges = [start]
  for (const width of widths) edges.push((edges.at(-1) ?? start) + width)
  return edges
}

/** The columns to draw between `left` and `right`, one more on each side. */
export function columnsInView(edges: readonly number[], frozen: number, left: number, right: number): Range {
  const count = edges.length - 1
  let from = frozen
  while (from < count - 1 && (edges[from + 1] ?? 0) <= left) from++
  let to = from
  while (to < count && (edges[to] ?? 0) < right) to++
  return { from: Math.max(frozen, from - 1), to: Math.min(count, to + 1) }
}

/** One axis: how far to scroll so that `start`…`end` lies between the insets of the window; as little as needed. */
export function scrollToShow(
  start: number,
  end: number,
  view: { at: number; size: number; before: number; after: number },
): number {
  const first = start - view.before
  const last = end + view.after - view.size
  if (view.at > first) return Math.max(0, first)
  if (view.at < last) return Math.min(last, first)
  return view.at
}
