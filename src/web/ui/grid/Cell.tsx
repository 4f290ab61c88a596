import type { ReactNode } from 'react'
import { memo } from 'react'
import styles from './grid.module.css'
import type { Place } from './places.ts'
import type { CellState, GridColumn } from './types.ts'
import type { GridWords } from './words.ts'

export interface CellProps {
  readonly id: string
  readonly rowIndex: number
  readonly column: GridColumn<unknown>
  readonly row: unknown
  readonly place: Place
  readonly editable: boolean
  readonly selected: boolean
  readonly active: boolean
  readonly edges: string
  readonly state: CellState | undefined
  readonly refused: string | undefined
  readonly words: GridWords
  readonly children?: ReactNode
}

export const Cell = memo(function Cell(props: CellProps) {
  const { id, rowIndex, place, column, row, editable, selected, active, edges, state, refused, words } = props
  const glow = state?.glow
  return (
    <div
      role="gridcell"
      id={id}
      className={classOf(props)}
      style={place.style}
      data-row={rowIndex}
      data-column={place.index}
      data-edges={edges || undefined}
      aria-colindex={place.index + 2}
      aria-selected={selected}
      aria-readonly={editable ? undefined : true}
      aria-invalid={refused === undefined ? undefined : true}
      aria-busy={state?.pending || undefined}
      aria-description={refused ?? (glow ? words.changedBy(glow.initials) : undefined)}
      data-active={active || undefined}
    >
      <div className={styles.content} data-text="">
        {props.children ?? (row === undefined ? null : <Content column={column} row={row} />)}
      </div>
      {glow ? (
        <span key={glow.at} className={styles.glow} aria-hidden="true">
          <span className={styles.initials}>{glow.initials}</span>
        </span>
      ) : null}
    </div>
  )
})

/** Apart, so that moving the selection over a cell doesn't draw the caller's content again. */
const Content = memo(function Content({ column, row }: { column: GridColumn<unknown>; row: unknown }) {
  return column.render(row)
})

function classOf({ column, editable, selected, state }: CellProps): string {
  const popup = editable && column.editor !== undefined && !['text', 'multiline', 'number'].includes(String(column.editor))
  return [
    styles.cell,
    styles[column.align ?? 'start'],
    editable && styles.editable,
    popup && styles.popup,
    selected && styles.selected,
    state?.pending && styles.pending,
  ]
    .filter(Boolean)
    .join(' ')
}
