import type { KeyboardEvent, PointerEvent } from 'react'
import { useRef } from 'react'
import type { Day } from '#domain/day.ts'
import { addDays, daysBetween } from '#domain/day.ts'
import styles from './Calendar.module.css'
import { dragEntry } from './dragEntry.ts'
import type { Entry } from './entries.ts'
import { EntryShape } from './EntryShape.tsx'
import type { Placed } from './layout.ts'
import type { HeldEntry } from './Week.tsx'

interface EntryPieceProps {
  piece: Placed<Entry>
  isHeld: boolean
  mayMove: (entry: Entry) => boolean
  onHold: (held: HeldEntry | undefined) => void
  dayUnder: (x: number, y: number) => Day | null
  onMove: (entry: Entry, days: number) => void
  onOpen: (entry: Entry) => void
}

const WIDE = 100 / 7

/** A span in its week: pressed it opens, dragged it moves by days, with Alt and the arrows too. */
export function EntryPiece({ piece, isHeld, mayMove, onHold, dayUnder, onMove, onOpen }: EntryPieceProps) {
  const { item, lane, from, to, isContinued, continues } = piece
  const wasDragged = useRef(false)
  const hold = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0 || event.pointerType === 'touch' || !mayMove(item)) return
    wasDragged.current = false
    const origin = dayUnder(event.clientX, event.clientY)
    dragEntry(event.currentTarget, event, {
      move: (x, y) => {
        const under = dayUnder(x, y)
        if (!origin || !under) return
        wasDragged.current = true
        const days = daysBetween(origin, under)
        onHold({ key: item.key, from: addDays(item.start, days), to: addDays(item.finish, days) })
      },
      drop: (x, y) => {
        const under = dayUnder(x, y)
        onHold(undefined)
        const days = origin && under ? daysBetween(origin, under) : 0
        if (wasDragged.current && days !== 0) onMove(item, days)
      },
      cancel: () => onHold(undefined),
    })
  }
  const keys = (event: KeyboardEvent): void => {
    const days = event.altKey ? (steps[event.key] ?? 0) : 0
    if (days === 0 || !mayMove(item)) return
    event.preventDefault()
    onMove(item, days)
  }
  return (
    <li
      className={styles.piece}
      style={{
        insetInlineStart: `calc(${from * WIDE}% + ${isContinued ? 0 : 3}px)`,
        inlineSize: `calc(${(to - from + 1) * WIDE}% - ${(isContinued ? 0 : 3) + (continues ? 0 : 3)}px)`,
        insetBlockStart: `calc(${lane} * var(--lane))`,
      }}
    >
      <button
        type="button"
        className={styles.entry}
        data-tone={item.tone}
        data-noun={item.noun}
        data-continued={isContinued || undefined}
        data-continues={continues || undefined}
        data-held={isHeld || undefined}
        data-tooltip={item.sentence}
        aria-label={item.sentence}
        onPointerDown={hold}
        onKeyDown={keys}
        onClick={() => {
          if (!wasDragged.current) onOpen(item)
          wasDragged.current = false
        }}
      >
        <EntryShape entry={item} />
        <span>{item.name}</span>
      </button>
    </li>
  )
}

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }
