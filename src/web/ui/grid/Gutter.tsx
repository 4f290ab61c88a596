import { GripVertical, Plus } from 'lucide-react'
import styles from './grid.module.css'
import { useDrawing } from './drawing.ts'

/** The row's own cell at the far left: its number selects the row, its handle moves it. */
export function Gutter({ index, label, selected }: { index: number; label: string; selected: boolean }) {
  const { words } = useDrawing()
  return (
    <div
      role="rowheader"
      className={`${styles.gutter} ${selected ? styles.gutterSelected : ''}`}
      data-row={index}
      data-column={-1}
      aria-colindex={1}
    >
      {label || <NewRow />}
      {label === '' ? null : (
        <span className={styles.handle} data-handle="" title={words.dragRow}>
          <GripVertical size={14} aria-hidden="true" />
        </span>
      )}
    </div>
  )
}

function NewRow() {
  const { words } = useDrawing()
  return (
    <>
      <Plus size={14} aria-hidden="true" />
      <span className={styles.unseen}>{words.newRow}</span>
    </>
  )
}
