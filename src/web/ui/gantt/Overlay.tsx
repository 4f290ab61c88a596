import { useGanttDrawing } from './drawing.ts'
import styles from './gantt.module.css'
import type { LinkIndex } from './linkIndex.ts'
import { anchorOf } from './linkIndex.ts'
import { useGanttState } from './state.ts'

/** Over the bars: the handles from which links are drawn, and the link in the hand. */
export function Overlay({ index, mayMove }: { index: LinkIndex; mayMove: (key: string) => boolean }) {
  const { paneWidth, ...drawing } = useGanttDrawing()
  const hovered = useGanttState((state) => state.hovered)
  const drag = useGanttState((state) => state.drag)
  const rubber = useGanttState((state) => state.rubber)
  const from = rubber?.key ?? (hovered !== undefined && !drag && mayMove(hovered) ? hovered : undefined)
  const at = from === undefined ? undefined : anchorOf(from, index, drawing)
  const over = rubber?.over && anchorOf(rubber.over.key, index, drawing)
  return (
    <svg className={styles.overlay} style={{ left: paneWidth }} aria-hidden="true">
      {at && (
        <>
          <circle className={styles.handle} cx={at.left - HANDLE} cy={at.y} r={4} />
          <circle className={styles.handle} cx={at.right + HANDLE} cy={at.y} r={4} />
        </>
      )}
      {at && rubber && (
        <path className={styles.rubber} d={`M${rubber.side === 'finish' ? at.right : at.left} ${at.y}L${rubber.x} ${rubber.y}`} />
      )}
      {over && rubber?.over && (
        <circle className={styles.target} cx={rubber.over.side === 'start' ? over.left : over.right} cy={over.y} r={6} />
      )}
    </svg>
  )
}

/** How far beside a bar its handles are. */
export const HANDLE = 7
