import { useDrawing } from './drawing.ts'
import type { GridState } from './engine.ts'
import styles from './grid.module.css'
import { Layer } from './Layer.tsx'
import type { Position } from './model.ts'
import type { GridProps } from './types.ts'
import { useEngine, useGridState } from './useEngine.ts'

/** The sentence beside a cell: why it can't be typed into, or why what was typed was not taken. */
export function Notice({ props }: { props: GridProps<unknown> }) {
  const engine = useEngine()
  const { geometry } = useDrawing()
  const hovered = useGridState((state) => state.hovered)
  const active = useGridState((state) => state.selection.active)
  const notice = useGridState((state) => state.notice)
  const refused = useGridState((state) => state.refused)
  const at = hovered ?? active
  const reason = reasonAt(props, refused, at)
  const sentence = (hovered ? undefined : notice) ?? reason
  if (!sentence) return null
  const above = isLow(engine.dom.scroller, at, geometry.rowHeight)
  return (
    <Layer at={at} className={styles.layerNotice}>
      <div className={styles.notice} data-refused={sentence === reason || undefined} data-above={above || undefined}>
        {sentence}
      </div>
    </Layer>
  )
}

function reasonAt(props: GridProps<unknown>, refused: GridState['refused'], at: Position): string | undefined {
  const key = props.rows[at.row]?.key ?? ''
  const column = props.columns[at.column]?.id ?? ''
  return props.source.getCellStates?.(key)?.[column]?.refused ?? refused.get(key)?.[column]?.reason
}

function isLow(scroller: HTMLElement | null, at: Position, rowHeight: number): boolean {
  if (!scroller) return false
  return (at.row + 4) * rowHeight - scroller.scrollTop > scroller.clientHeight
}
