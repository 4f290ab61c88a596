import { memo, useCallback, useSyncExternalStore } from 'react'
import { Cell } from './Cell.tsx'
import { cellId, useDrawing } from './drawing.ts'
import { mayEditCell } from './editing.ts'
import styles from './grid.module.css'
import { Gutter } from './Gutter.tsx'
import { Line } from './Line.tsx'
import type { Place } from './places.ts'
import { edgesAt, rowSelection, sameRowSelection } from './rowSelection.ts'
import type { RowRef } from './types.ts'
import { useGridState } from './useEngine.ts'

export interface RowProps {
  readonly rowKey: string
  readonly kind: RowRef['kind']
  readonly index: number
  /** Below the top of its block, in rows. */
  readonly offset: number
  /** Its number among the rows, from 1. */
  readonly ordinal: number
}

export const Row = memo(function Row({ rowKey, kind, index, offset, ordinal }: RowProps) {
  const { gridId, columns, source, words, geometry, renderNew } = useDrawing()
  const subscribe = useCallback((changed: () => void) => source.subscribe(rowKey, changed), [source, rowKey])
  const row = useSyncExternalStore(subscribe, () => source.getRow(rowKey))
  const states = useSyncExternalStore(subscribe, () => source.getCellStates?.(rowKey))
  const refused = useGridState((state) => state.refused.get(rowKey))
  const selection = useGridState((state) => rowSelection(state, index), sameRowSelection)
  const cell = (place: Place) => {
    const column = columns[place.index]
    if (!column) return null
    const state = states?.[column.id]
    return (
      <Cell
        key={column.id}
        id={cellId(gridId, rowKey, column.id)}
        rowIndex={index}
        column={column}
        row={row}
        place={place}
        editable={mayEditCell(column, kind, row, words) === true}
        selected={place.index >= selection.from && place.index <= selection.to}
        active={place.index === selection.active}
        edges={edgesAt(selection, place.index)}
        state={state}
        refused={state?.refused ?? refused?.[column.id]?.reason}
        words={words}
      >
        {kind === 'new' && place.index === 0 && row === undefined ? renderNew?.(rowKey) : undefined}
      </Cell>
    )
  }
  return (
    <div
      role="row"
      className={styles.row}
      data-kind={kind}
      style={{ top: offset * geometry.rowHeight }}
      aria-rowindex={index + 2}
    >
      <Line
        gutter={<Gutter index={index} label={kind === 'row' ? String(ordinal) : ''} selected={selection.to >= selection.from} />}
        cell={cell}
      />
    </div>
  )
})
