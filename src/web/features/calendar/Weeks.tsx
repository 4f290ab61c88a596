import type { KeyboardEvent } from 'react'
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { Day } from '#domain/day.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { AnchoredMenu } from '../../ui/floating/AnchoredMenu.tsx'
import { createView } from '../../ui/grid/view.ts'
import { usePrinting } from '../../ui/paper.ts'
import styles from './Calendar.module.css'
import { dayUnder } from './dragEntry.ts'
import type { Entry } from './entries.ts'
import { entriesOn } from './entries.ts'
import { EntryShape } from './EntryShape.tsx'
import { calendarKey } from './keys.ts'
import { packWeek } from './layout.ts'
import type { HeldEntry } from './Week.tsx'
import { LANE, Week, laneCount } from './Week.tsx'

interface WeeksProps {
  entries: readonly Entry[]
  /** Their Mondays. */
  weeks: readonly Day[]
  /** `2024-06`, whose days stand out; null in a single week. */
  month: string | null
  at: Day
  mayMove: (entry: Entry) => boolean
  onAt: (day: Day) => void
  onMove: (entry: Entry, days: number) => void
  onOpen: (entry: Entry) => void
  onUndo: () => void
  onRedo: () => void
}

/** Two weeks as deep as this stand on a page. */
const LANES_ON_PAPER = 14

/** Weeks below one another, Monday first; what finds no room in a day is behind its number. */
export function Weeks(props: WeeksProps) {
  const { entries, weeks, month, at, mayMove, onAt, onMove, onOpen, onUndo, onRedo } = props
  const { calendar } = useMessages()
  const [view] = useState(createView)
  const frame = useRef<HTMLDivElement>(null)
  const wantsFocus = useRef(false)
  const [held, setHeld] = useState<HeldEntry>()
  const [opened, setOpened] = useState<{ day: Day; anchor: HTMLElement }>()
  useEffect(() => (frame.current ? view.attach(frame.current) : undefined), [view])
  const height = useSyncExternalStore(view.subscribe, () => view.seen().height)
  const packed = useMemo(() => weeks.map((monday) => packWeek(entries, monday)), [weeks, entries])
  useEffect(() => {
    if (!wantsFocus.current) return
    wantsFocus.current = false
    frame.current?.querySelector<HTMLElement>(`[data-day="${at}"] button`)?.focus()
  }, [at])
  const keys = (event: KeyboardEvent): void => {
    const answer = calendarKey(event, at)
    if (!answer) return
    event.preventDefault()
    if (answer === 'undo') onUndo()
    else if (answer === 'redo') onRedo()
    else {
      wantsFocus.current = true
      onAt(answer)
    }
  }
  const isPrinting = usePrinting()
  const onScreen = laneCount(height / weeks.length)
  const room = month === null ? Infinity : isPrinting ? Math.max(onScreen, LANES_ON_PAPER) : onScreen
  return (
    <div className={styles.calendar}>
      <div className={styles.weekdays} aria-hidden="true">
        {calendar.weekdays.map((name) => (
          <span key={name}>{name}</span>
        ))}
      </div>
      <div
        ref={frame}
        className={styles.weeks}
        data-single={month === null || undefined}
        style={{ ['--lane' as string]: `${LANE}px` }}
      >
        {weeks.map((monday, index) => (
          <Week
            key={monday}
            monday={monday}
            placed={packed[index]!}
            lanes={room}
            month={month}
            at={at}
            held={held}
            mayMove={mayMove}
            onKeyDown={keys}
            onHold={setHeld}
            dayUnder={(x, y) => dayUnder(frame.current, x, y)}
            onMove={onMove}
            onOpen={onOpen}
            onDay={(day, anchor) => setOpened({ day, anchor })}
          />
        ))}
      </div>
      {opened && (
        <AnchoredMenu
          label={calendar.dayLabel(opened.day)}
          anchor={opened.anchor}
          entries={[
            { heading: calendar.dayLabel(opened.day) },
            ...dayMenu(entriesOn(entries, opened.day), onOpen, calendar.nothing),
          ]}
          onClose={() => setOpened(undefined)}
        />
      )}
    </div>
  )
}

function dayMenu(entries: readonly Entry[], onOpen: (entry: Entry) => void, nothing: string) {
  if (entries.length === 0) return [{ heading: nothing }]
  return entries.map((entry) => ({
    label: entry.name,
    icon: <EntryShape entry={entry} size={12} />,
    onSelect: () => onOpen(entry),
  }))
}
