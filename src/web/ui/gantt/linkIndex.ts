import type { RowRef, RowSource } from '../grid/types.ts'
import type { Anchor, Link } from './links.ts'
import type { Mark } from './marks.ts'
import { edgesOf, measuresOf } from './marks.ts'
import type { Scale } from './scale.ts'

/** Links by the lines that they touch, and where lines are. */
export interface LinkIndex {
  at(key: string): number | undefined
  of(key: string): readonly Link[]
  all: readonly Link[]
}

export function indexLinks(rows: readonly RowRef[], links: readonly Link[]): LinkIndex {
  const places = new Map(rows.map(({ key }, index) => [key, index]))
  const touching = new Map<string, Link[]>()
  for (const link of links) {
    if (!places.has(link.from) || !places.has(link.to)) continue
    for (const key of [link.from, link.to]) {
      const known = touching.get(key)
      if (known) known.push(link)
      else touching.set(key, [link])
    }
  }
  return { at: (key) => places.get(key), of: (key) => touching.get(key) ?? none, all: links }
}

const none: readonly Link[] = []

/** The links of which an end is among these lines. A link that only passes by tells nothing there. */
export function linksAmong(index: LinkIndex, rows: readonly RowRef[], from: number, to: number): Link[] {
  const found = new Set<Link>()
  for (let at = from; at < to; at++) for (const link of index.of(rows[at]!.key)) found.add(link)
  return [...found]
}

interface AnchorSource {
  readonly scale: Scale
  readonly rowHeight: number
  readonly source: RowSource<unknown>
  marksOf(row: unknown): readonly Mark[]
}

/** Where links meet a line; undefined where it has no dates. `moved` is a bar in the hand. */
export function anchorOf(
  key: string,
  index: LinkIndex,
  { scale, rowHeight, source, marksOf }: AnchorSource,
  moved?: Partial<Mark>,
): Anchor | undefined {
  const at = index.at(key)
  const row = source.getRow(key)
  const mark = row === undefined ? undefined : marksOf(row)[0]
  if (at === undefined || !mark) return undefined
  const shown = (moved ? { ...mark, ...moved } : mark) as Mark
  return { ...edgesOf(shown, scale), y: at * rowHeight + measuresOf(rowHeight).middle }
}
