import { useEffect, useSyncExternalStore } from 'react'
import type { Day } from '#domain/day.ts'
import { isAtLeast } from '#domain/roles.ts'
import { useKpiWords } from '../../../plan/kpis/useKpiWords.ts'
import { useRead } from '../../../reads.ts'
import { useSession } from '../../../session/SessionProvider.tsx'
import styles from './DueNumbers.module.css'
import { NumberCard } from './NumberCard.tsx'
import { numberQueueOf, stillDue } from './numberQueue.ts'

/** The numbers that are mine to enter and are missing, of one day or of all that are asked for, yesterday's first. */
export function DueNumbers({ only }: { only: Day | null }) {
  const words = useKpiWords()
  const { person } = useSession()
  const isMember = isAtLeast(person.role, 'member')
  const { data } = useRead('today', 'numbers', {}, { enabled: isMember })
  const queue = numberQueueOf(person.id)
  const { waiting } = useSyncExternalStore(queue.subscribe, queue.getQueue)
  useEffect(() => queue.resume(), [queue])
  const due = stillDue(
    (data?.numbers ?? []).filter(({ day }) => only === null || day === only),
    waiting.map(({ item }) => item),
  )
  if (due.length + waiting.length === 0) return null
  return (
    <section aria-labelledby="due-numbers" className={styles.numbers}>
      <h2 id="due-numbers">{words.dueNumbers(due.length)}</h2>
      {waiting.length > 0 && <output className={styles.waiting}>{words.onTheirWay(waiting.length)}</output>}
      <ul className={styles.cards}>
        {due.map((number) => (
          <li key={`${number.kpiId} ${number.day}`}>
            <NumberCard number={number} />
          </li>
        ))}
      </ul>
    </section>
  )
}
