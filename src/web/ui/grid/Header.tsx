import { ArrowDown, ArrowUp, ListFilter } from 'lucide-react'
import type { PointerEvent } from 'react'
import { cellId, useDrawing } from './drawing.ts'
import styles from './grid.module.css'
import { Line } from './Line.tsx'
import { header } from './model.ts'
import type { Place } from './places.ts'
import { fitColumn, startResize } from './resizeColumn.ts'
import type { GridColumn } from './types.ts'
import { useEngine, useGridState } from './useEngine.ts'
import type { GridWords } from './words.ts'

export function Header() {
  const { columns, gridId, words } = useDrawing()
  const gutter = (
    <div role="columnheader" className={styles.gutter} data-row={header} data-column={-1} aria-colindex={1}>
      <span className={styles.unseen}>{words.rowNumber}</span>
    </div>
  )
  const cell = (place: Place) => {
    const column = columns[place.index]
    if (!column) return null
    return <HeaderCell key={column.id} id={cellId(gridId, 'header', column.id)} column={column} place={place} words={words} />
  }
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" className={styles.line} aria-rowindex={1}>
        <Line gutter={gutter} cell={cell} />
      </div>
    </div>
  )
}

interface HeaderCellProps {
  readonly id: string
  readonly column: GridColumn<unknown>
  readonly place: Place
  readonly words: GridWords
}

function HeaderCell({ id, column, place, words }: HeaderCellProps) {
  const { index } = place
  const engine = useEngine()
  const active = useGridState(({ selection }) => selection.active.row === header && selection.active.column === index)
  const spanned = useGridState(({ selection: { anchor, head } }) => {
    return index >= Math.min(anchor.column, head.column) && index <= Math.max(anchor.column, head.column)
  })
  const classes = [styles.title, styles[column.align ?? 'start']]
  const resize = (event: PointerEvent<HTMLElement>) => startResize(engine, event.nativeEvent, index)
  return (
    <div
      role="columnheader"
      id={id}
      className={[...classes, spanned && styles.titleSpanned].filter(Boolean).join(' ')}
      style={place.style}
      data-row={header}
      data-column={index}
      data-active={active || undefined}
      aria-colindex={index + 2}
      aria-sort={column.sort}
    >
      <span className={styles.titleText} data-text="" title={column.title}>
        {column.title}
      </span>
      {column.filtered ? <ListFilter size={14} aria-label={words.filtered} /> : null}
      {column.sort === 'ascending' ? <ArrowUp size={14} aria-label={words.sortedUp} /> : null}
      {column.sort === 'descending' ? <ArrowDown size={14} aria-label={words.sortedDown} /> : null}
      {engine.props().onResize ? (
        <span
          className={styles.resizer}
          onPointerDown={resize}
          onClick={(event) => event.stopPropagation()}
          onDoubleClick={() => fitColumn(engine, index)}
          aria-hidden="true"
        />
      ) : null}
    </div>
  )
}
