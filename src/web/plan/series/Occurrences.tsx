import { Problem } from '#domain/problem.ts'
import { problemSentence } from '#domain/problemSentence.ts'
import type { Day } from '#domain/day.ts'
import { weekday } from '#domain/day.ts'
import type { Recurrence } from '#domain/recurrence.ts'
import { occurrences } from '#domain/recurrence.ts'
import { useFormats } from '../../formats.ts'
import { useLanguage, useMessages } from '../../messages/MessagesProvider.tsx'
import { useWorkCalendar } from '../useSchedule.ts'
import styles from './Series.module.css'

export type Preview = { days: Day[] } | { sentence: string }

/** The days that a rule comes to, or why it comes to none. */
export function useOccurrences(rule: Recurrence): Preview {
  const { calendar } = useWorkCalendar()
  const language = useLanguage()
  try {
    return { days: occurrences(rule, calendar) }
  } catch (error) {
    if (error instanceof Problem) return { sentence: problemSentence(error, language) }
    throw error
  }
}

const MOST = 31

export function Occurrences({ preview }: { preview: Preview }) {
  const { series: words } = useMessages()
  const { day } = useFormats()
  if ('sentence' in preview) return <p className={styles.problem}>{preview.sentence}</p>
  const { days } = preview
  return (
    <div aria-live="polite">
      <p className={styles.count}>{words.comesTo(days.length, day(days[0]!), day(days.at(-1)!))}</p>
      <ol className={styles.days}>
        {days.slice(0, MOST).map((date) => (
          <li key={date} className={styles.day}>
            {day(date)} <span className={styles.weekday}>{words.weekdays[weekday(date)]}</span>
          </li>
        ))}
        {days.length > MOST && <li className={styles.weekday}>{words.more(days.length - MOST)}</li>}
      </ol>
    </div>
  )
}
