import { memo, useCallback, useSyncExternalStore } from 'react'
import { Cell } from './Cell.tsx'
import { cellId, useDrawing } from './drawing.ts'
import { mayEdit } from './editing.ts'
import styles from './grid.module.css'
import { Gutter } from './Gutter.tsx'
import { edgesAt, rowSelection, sameRowSelection } from './rowSelection.ts'
import type { RowRef } from './types.ts'
import { useEngine, useGridState } from './useEngine.ts'

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
  const engine = useEngine()
  const { gridId, columns, places, source, words, rowHeight, renderNew } = useDrawing()
  const subscribe = useCallback((changed: () => void) => source.subscribe(rowKey, changed), [source, rowKey])
  const row = useSyncExternalStore(subscribe, () => source.getRow(rowKey))
  const states = useSyncExternalStore(subscribe, () => source.getCellStates?.(rowKey))
  const refused = useGridState((state) => state.refused.get(rowKey))
  const selection = useGridState((state) => rowSelection(state, index), sameRowSelection)
  return (
    <div role="row" className={styles.row} data-kind={kind} style={{ top: offset * rowHeight }} aria-rowindex={index + 2}>
      <Gutter index={index} label={kind === 'row' ? String(ordinal) : ''} selected={selection.to >= selection.from} />
      {places.map((place) => {
        const columnIndex = place.index
        const column = columns[columnIndex]
        if (!column) return null
        const state = states?.[column.id]
        const selected = columnIndex >= selection.from && columnIndex <= selection.to
        return (
          <Cell
            key={column.id}
            id={cellId(gridId, rowKey, column.id)}
            rowIndex={index}
            columnIndex={columnIndex}
            column={column}
            row={row}
            place={place}
            editable={mayEdit(engine.props(), { row: index, column: columnIndex }) === true}
            selected={selected}
            active={columnIndex === selection.active}
            edges={edgesAt(selection, columnIndex)}
            state={state}
            refused={state?.refused ?? refused?.[column.id]?.reason}
            words={words}
          >
            {kind === 'new' && columnIndex === 0 && row === undefined ? renderNew?.(rowKey) : undefined}
          </Cell>
        )
      })}
    </div>
  )
})
