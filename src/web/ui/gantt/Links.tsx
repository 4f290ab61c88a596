import { memo, useCallback, useMemo, useSyncExternalStore } from 'react'
import type { RowRef } from '../grid/types.ts'
import { useGanttDrawing } from './drawing.ts'
import styles from './gantt.module.css'
import type { LinkIndex } from './linkIndex.ts'
import { anchorOf, linksAmong } from './linkIndex.ts'
import { arrowOf, pathOf, route } from './links.ts'
import { measuresOf } from './marks.ts'
import { useGanttState } from './state.ts'

interface LinksProps {
  readonly rows: readonly RowRef[]
  readonly from: number
  readonly to: number
  readonly index: LinkIndex
}

/** The links that touch the lines in view: drawn below the bars, taken hold of above them. */
export const Links = memo(function Links({ rows, from, to, index }: LinksProps) {
  const { scale, rowHeight, paneWidth, width, source, marksOf } = useGanttDrawing()
  const drag = useGanttState((state) => state.drag)
  const chosen = useGanttState((state) => state.link)
  const links = linksAmong(index, rows, from, to)
  useChangesOf(links, source.subscribe, source.getRow)
  const measures = { rowHeight, half: measuresOf(rowHeight).bar / 2, width }
  const anchor = (key: string) =>
    anchorOf(
      key,
      index,
      { scale, rowHeight, source, marksOf },
      drag?.key === key ? { ...drag.span, day: drag.span.start } : undefined,
    )
  const drawn = links.flatMap((link) => {
    const [a, b] = [anchor(link.from), anchor(link.to)]
    if (!a || !b) return []
    const points = route(a, b, link.type, measures)
    return [{ link, d: pathOf(points), arrow: arrowOf(points) }]
  })
  const layer = { width, height: rows.length * rowHeight, style: { left: paneWidth }, 'aria-hidden': true }
  return (
    <>
      <svg className={styles.links} {...layer}>
        {drawn.map(({ link, d, arrow }) => (
          <g
            key={link.id}
            data-critical={link.critical || undefined}
            data-broken={link.broken || undefined}
            data-chosen={link.id === chosen || undefined}
          >
            <path className={styles.link} d={d} />
            <path className={styles.arrow} d={arrow} />
          </g>
        ))}
      </svg>
      <svg className={styles.hits} {...layer}>
        {drawn.map(({ link, d }) => (
          <path key={link.id} className={styles.hit} d={d} data-link={link.id} data-tooltip={link.label} />
        ))}
      </svg>
    </>
  )
})

/** Draws again when a line at one end of these links has changed. */
function useChangesOf(
  links: readonly { from: string; to: string }[],
  subscribe: (key: string, changed: () => void) => () => void,
  getRow: (key: string) => unknown,
): void {
  const joined = [...new Set(links.flatMap(({ from, to }) => [from, to]))].join('\n')
  const keys = useMemo(() => joined.split('\n'), [joined])
  const watch = useCallback(
    (changed: () => void) => {
      const ends = keys.map((key) => subscribe(key, changed))
      return () => ends.forEach((end) => end())
    },
    [keys, subscribe],
  )
  const kept = useMemo(() => keepRows(), [])
  useSyncExternalStore(watch, () => kept(keys.map(getRow)))
}

/** Answers the same array as long as it holds the same rows. */
function keepRows() {
  let last: readonly unknown[] = []
  return (rows: readonly unknown[]) => {
    if (rows.length !== last.length || rows.some((row, at) => row !== last[at])) last = rows
    return last
  }
}
