/** Which edge of the first bar holds which edge of the second: FS, SS, FF, SF. */
export type LinkType = 'FS' | 'SS' | 'FF' | 'SF'

export interface Link {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly type: LinkType
  readonly critical: boolean
  /** It does not hold as the bars stand. */
  readonly broken: boolean
  /** Read out and shown as a tooltip. */
  readonly label: string
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** A bar as links see it. */
export interface Anchor {
  readonly left: number
  readonly right: number
  /** The middle of the bar. */
  readonly y: number
}

const STUB = 8
/** So far into the following bar an arrow from above comes down. */
const INSIDE = 6
export const ARROW = 5

interface RouteMeasures {
  readonly rowHeight: number
  /** Half the height of a bar. */
  readonly half: number
  /** Right edge of the chart. */
  readonly width: number
}

/**
 * The corners of a link, the last being the tip of its arrow. All segments are level or upright, and none leaves the chart. A bar that begins
 * where the one before it ends is entered from above, so that the commonest link of all has one corner.
 */
export function route(from: Anchor, to: Anchor, type: LinkType, { rowHeight, half, width }: RouteMeasures): Point[] {
  const [leaves, enters] = [type[0] === 'F' ? 1 : -1, type[1] === 'S' ? 1 : -1]
  const start = { x: leaves > 0 ? from.right : from.left, y: from.y }
  const end = { x: enters > 0 ? to.left : to.right, y: to.y }
  const down = end.y >= start.y ? 1 : -1
  const gap = (end.x - start.x) * leaves
  if (leaves === enters && gap >= -2 && gap < 2 * STUB && end.y !== start.y) {
    const x = end.x + enters * INSIDE
    return inside([start, { x, y: start.y }, { x, y: end.y - down * (half + 1) }], width)
  }
  const out = start.x + leaves * STUB
  const into = end.x - enters * STUB
  if (leaves !== enters) {
    const x = leaves > 0 ? Math.max(out, into) : Math.min(out, into)
    return inside([start, { x, y: start.y }, { x, y: end.y }, end], width)
  }
  if (gap >= 2 * STUB) return inside([start, { x: out, y: start.y }, { x: out, y: end.y }, end], width)
  const between = end.y - down * (rowHeight / 2)
  return inside(
    [start, { x: out, y: start.y }, { x: out, y: between }, { x: into, y: between }, { x: into, y: end.y }, end],
    width,
  )
}

export function pathOf(points: readonly Point[]): string {
  return points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join('')
}

/** The arrow head at the end of a route. */
export function arrowOf(points: readonly Point[]): string {
  const tip = points.at(-1)!
  const before = points.findLast(({ x, y }) => x !== tip.x || y !== tip.y) ?? tip
  if (before.x === tip.x) {
    const back = tip.y - Math.sign(tip.y - before.y) * ARROW
    return `M${tip.x} ${tip.y}L${tip.x - 3.5} ${back}L${tip.x + 3.5} ${back}Z`
  }
  const back = tip.x - Math.sign(tip.x - before.x) * ARROW
  return `M${tip.x} ${tip.y}L${back} ${tip.y - 3.5}L${back} ${tip.y + 3.5}Z`
}

/** What hangs on what by the edges that a hand drew from and to. */
export function linkType(from: 'start' | 'finish', to: 'start' | 'finish'): LinkType {
  return `${from === 'finish' ? 'F' : 'S'}${to === 'finish' ? 'F' : 'S'}`
}

function inside(points: readonly Point[], width: number): Point[] {
  return points.map(({ x, y }) => ({ x: Math.max(0, Math.min(x, width)), y: Math.max(0, y) }))
}
