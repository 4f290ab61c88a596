import { useCallback } from 'react'
import type { Day } from '#domain/day.ts'
import { addDays } from '#domain/day.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { useDaysOff } from '../../plan/useDaysOff.ts'
import { useSession } from '../../session/SessionProvider.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import styles from './Agenda.module.css'
import type { Entry } from './entries.ts'
import { EntryShape } from './EntryShape.tsx'

interface AgendaProps {
  entries: readonly Entry[]
  weeks: readonly Day[]
  month: string | null
  onOpen: (entry: Entry) => void
}

/** On a phone: day by day what is due, what begins, and today besides what is under way. */
export function Agenda({ entries, weeks, month, onOpen }: AgendaProps) {
  const { calendar } = useMessages()
  const { today } = useSession()
  const { isOff, nameOf } = useDaysOff()
  const first = useCallback((section: HTMLElement | null) => section?.scrollIntoView({ block: 'start' }), [])
  const days = weeks
    .flatMap((monday) => [0, 1, 2, 3, 4, 5, 6].map((offset) => addDays(monday, offset)))
    .filter((day) => month === null || day.startsWith(month))
    .map((day) => ({ day, lines: linesOf(entries, day, today) }))
    .filter(({ day, lines }) => lines.length > 0 || day === today)
  if (days.length === 0) return <EmptyState as="h2" title={calendar.nothingInMonth} />
  return (
    <div className={styles.agenda}>
      {days.map(({ day, lines }) => (
        <section key={day} ref={day === today ? first : undefined} aria-label={calendar.dayLabel(day)}>
          <h3 className={styles.heading} data-today={day === today || undefined} data-off={isOff(day) || undefined}>
            {calendar.dayLabel(day)}
            {nameOf(day) && <small>{nameOf(day)}</small>}
          </h3>
          {lines.length === 0 && <p className={styles.nothing}>{calendar.nothing}</p>}
          <ul>
            {lines.map(({ entry, why }) => (
              <li key={entry.key}>
                <button type="button" className={styles.line} onClick={() => onOpen(entry)}>
                  <EntryShape entry={entry} size={12} />
                  <span className={styles.name}>{entry.name}</span>
                  <span className={styles.why}>{calendar.why[why]}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

type Why = 'milestone' | 'due' | 'starts' | 'runs'
const order: readonly Why[] = ['milestone', 'due', 'starts', 'runs']

function linesOf(entries: readonly Entry[], day: Day, today: Day): { entry: Entry; why: Why }[] {
  const lines = entries.flatMap((entry) => {
    const why = whyOn(entry, day, today)
    return why ? [{ entry, why }] : []
  })
  return lines.toSorted((a, b) => order.indexOf(a.why) - order.indexOf(b.why))
}

function whyOn({ noun, start, finish, tone }: Entry, day: Day, today: Day): Why | null {
  if (noun === 'milestone') return start === day ? 'milestone' : null
  if (finish === day) return 'due'
  if (start === day) return 'starts'
  return day === today && start < day && finish > day && tone !== 'completed' ? 'runs' : null
}
