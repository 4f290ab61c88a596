import type { KeyboardEvent } from 'react'
import type { Day } from '#domain/day.ts'
import { addDays } from '#domain/day.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { useDaysOff } from '../../plan/useDaysOff.ts'
import { useSession } from '../../session/SessionProvider.tsx'
import styles from './Calendar.module.css'
import type { Entry } from './entries.ts'
import { EntryPiece } from './EntryPiece.tsx'
import type { Placed } from './layout.ts'
import { hiddenByDay } from './layout.ts'

export const LANE = 22
/** Above the lanes the number of the day, below them what found no room. */
const DAY = 26
const MORE = 20

/** How many lanes a week of this height has room for. */
export function laneCount(height: number): number {
  return Math.max(1, Math.floor((height - DAY - MORE) / LANE))
}

/** An entry in the hand, and the days on which it would be put down. */
export interface HeldEntry {
  key: string
  from: Day
  to: Day
}

interface WeekProps {
  monday: Day
  placed: readonly Placed<Entry>[]
  lanes: number
  month: string | null
  at: Day
  held: HeldEntry | undefined
  mayMove: (entry: Entry) => boolean
  onKeyDown: (event: KeyboardEvent) => void
  onHold: (held: HeldEntry | undefined) => void
  dayUnder: (x: number, y: number) => Day | null
  onMove: (entry: Entry, days: number) => void
  onOpen: (entry: Entry) => void
  onDay: (day: Day, anchor: HTMLElement) => void
}

export function Week(props: WeekProps) {
  const { monday, placed, lanes, month, at, held, mayMove, onKeyDown, onHold, dayUnder, onMove, onOpen, onDay } = props
  const { calendar } = useMessages()
  const hidden = hiddenByDay(placed, lanes)
  const depth = Math.max(1, ...placed.map(({ lane }) => lane + 1))
  const counts = countsOf(placed)
  return (
    <section className={styles.week} aria-label={calendar.weekOf(monday)}>
      <ol className={styles.days}>
        {counts.map((count, index) => (
          <DayCell
            key={index}
            day={addDays(monday, index)}
            count={count}
            hidden={hidden[index]!}
            isOutside={month !== null && addDays(monday, index).slice(0, 7) !== month}
            isAt={addDays(monday, index) === at}
            isTarget={held !== undefined && addDays(monday, index) >= held.from && addDays(monday, index) <= held.to}
            onKeyDown={onKeyDown}
            onDay={onDay}
          />
        ))}
      </ol>
      <ul className={styles.entries} style={{ blockSize: Math.min(depth, lanes) * LANE }}>
        {placed
          .filter(({ lane }) => lane < lanes)
          .map((piece) => (
            <EntryPiece
              key={piece.item.key}
              piece={piece}
              isHeld={held?.key === piece.item.key}
              mayMove={mayMove}
              onHold={onHold}
              dayUnder={dayUnder}
              onMove={onMove}
              onOpen={onOpen}
            />
          ))}
      </ul>
    </section>
  )
}

interface DayCellProps {
  day: Day
  count: number
  hidden: number
  isOutside: boolean
  isAt: boolean
  isTarget: boolean
  onKeyDown: (event: KeyboardEvent) => void
  onDay: (day: Day, anchor: HTMLElement) => void
}

function DayCell({ day, count, hidden, isOutside, isAt, isTarget, onKeyDown, onDay }: DayCellProps) {
  const { calendar } = useMessages()
  const { today } = useSession()
  const { isOff, nameOf } = useDaysOff()
  const holiday = nameOf(day)
  return (
    <li
      className={styles.day}
      data-day={day}
      data-off={isOff(day) || undefined}
      data-outside={isOutside || undefined}
      data-today={day === today || undefined}
      data-target={isTarget || undefined}
    >
      <button
        type="button"
        className={styles.number}
        tabIndex={isAt ? 0 : -1}
        aria-label={calendar.dayCount(day, count)}
        aria-current={day === today ? 'date' : undefined}
        onKeyDown={onKeyDown}
        onClick={(event) => onDay(day, event.currentTarget)}
      >
        {day.endsWith('-01') ? calendar.monthDay(day) : Number(day.slice(8))}
      </button>
      {holiday && <span className={styles.holiday}>{isOff(day) ? holiday : calendar.worked}</span>}
      {hidden > 0 && (
        <button type="button" tabIndex={-1} className={styles.more} onClick={(event) => onDay(day, event.currentTarget)}>
          {calendar.more(hidden)}
        </button>
      )}
    </li>
  )
}

function countsOf(placed: readonly Placed<Entry>[]): number[] {
  return hiddenByDay(placed, 0)
}
