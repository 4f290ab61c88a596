import type { DragEvent, KeyboardEvent, ReactNode } from 'react'
import { memo, useEffect, useState } from 'react'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { useVirtualRows } from '../../ui/grid/useVirtualRows.ts'
import { createView } from '../../ui/grid/view.ts'
import { scrollToShow } from '../../ui/grid/viewport.ts'
import { usePrinting } from '../../ui/paper.ts'
import type { BoardBy, Column } from './board.ts'
import styles from './Board.module.css'
import { Card } from './Card.tsx'
import { DRAGGED } from './dragged.ts'

/** The height of a card and the space below it, so that a column of any length draws what is in view. */
const CARD = 112

interface BoardColumnProps {
  column: Column
  by: BoardBy
  title: string
  mark: ReactNode
  targets: readonly { key: string; title: string }[]
  /** The card that the keys have come to. */
  focused: number | undefined
  nameOf: (id: string | null) => string
  onMove: (taskId: string, column: string) => void
  onOpen: (taskId: string) => void
  onKeys: (event: KeyboardEvent) => void
}

export const BoardColumn = memo(function BoardColumn(props: BoardColumnProps) {
  const { column, by, title, mark, targets, focused, nameOf, onMove, onOpen, onKeys } = props
  const { board } = useMessages()
  const [view] = useState(createView)
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const inView = useVirtualRows(view, CARD, column.tasks.length)
  const { from, to } = usePrinting() ? { from: 0, to: column.tasks.length } : inView
  useEffect(() => (scroller ? view.attach(scroller) : undefined), [scroller, view])
  useEffect(() => {
    if (focused === undefined || !scroller) return
    const seen = { at: scroller.scrollTop, size: scroller.clientHeight, before: 0, after: 0 }
    scroller.scrollTo({ top: scrollToShow(focused * CARD, (focused + 1) * CARD, seen) })
  }, [focused, scroller])
  const drop = useDrop((taskId) => onMove(taskId, column.key))
  return (
    <section className={styles.column} aria-label={title} data-over={drop.isOver || undefined} {...drop.handlers}>
      <h2 className={styles.heading}>
        <span className={styles.headingName}>{mark}</span>
        <span className={styles.count}>{column.tasks.length}</span>
      </h2>
      <div className={styles.scroller} ref={setScroller}>
        {column.tasks.length === 0 && <p className={styles.none}>{board.none}</p>}
        <ul className={styles.cards} style={{ blockSize: column.tasks.length * CARD }}>
          {column.tasks.slice(from, to).map((task, at) => (
            <Card
              key={task.id}
              task={task}
              by={by}
              column={column.key}
              index={from + at}
              top={(from + at) * CARD}
              isFocused={focused === from + at}
              owner={nameOf(task.ownerId)}
              targets={targets}
              onMove={onMove}
              onOpen={onOpen}
              onKeys={onKeys}
            />
          ))}
        </ul>
      </div>
    </section>
  )
})

/** A column as a place for cards to be put down. */
function useDrop(onDrop: (taskId: string) => void) {
  const [isOver, setOver] = useState(false)
  const isCard = (event: DragEvent) => event.dataTransfer.types.includes(DRAGGED)
  return {
    isOver,
    handlers: {
      onDragOver: (event: DragEvent) => {
        if (!isCard(event)) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'move'
        setOver(true)
      },
      onDragLeave: (event: DragEvent) => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setOver(false)
      },
      onDrop: (event: DragEvent) => {
        setOver(false)
        if (!isCard(event)) return
        event.preventDefault()
        onDrop(event.dataTransfer.getData(DRAGGED))
      },
    },
  }
}
