import type { GridState } from './engine.ts'
import styles from './grid.module.css'
import { Layer } from './Layer.tsx'
import type { Position } from './model.ts'
import type { GridProps } from './types.ts'
import { useEngine, useGridState } from './useEngine.ts'

/** The sentence beside a cell: why it can't be typed into, or why what was typed was not taken. */
export function Notice() {
  const engine = useEngine()
  const hovered = useGridState((state) => state.hovered)
  const active = useGridState((state) => state.selection.active)
  const notice = useGridState((state) => state.notice)
  const refused = useGridState((state) => state.refused)
  const props = engine.props()
  const at = hovered ?? active
  const sentence = (hovered ? undefined : notice) ?? reasonAt(props, refused, at)
  if (!sentence) return null
  return (
    <Layer at={at} className={styles.layerNotice}>
      <div className={styles.notice} data-above={isLow(engine.dom.scroller, at, engine.geometry().rowHeight) || undefined}>
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
