import { FileCheck2 } from 'lucide-react'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { useRead } from '../../reads.ts'
import { ButtonLink } from '../../ui/actions/ButtonLink.tsx'
import styles from './WaitingPlans.module.css'

/** The plans that wait for one's confirmation, above the day's work. */
export function WaitingPlans() {
  const { confirmation: words } = useMessages()
  const plans = useRead('publications', 'waiting', {}).data?.plans ?? []
  if (plans.length === 0) return null
  return (
    <section aria-label={words.waitingPlans}>
      <ul className={styles.plans}>
        {plans.map(({ campaignId, name, state, tasks, changes }) => (
          <li key={campaignId} className={styles.plan}>
            <FileCheck2 size={16} aria-hidden="true" className={styles.icon} />
            <span className={styles.words}>
              <strong>{state === 'again' ? words.yoursAgain : words.yours}</strong>
              <span className={styles.detail}>
                {name} · {state === 'again' && changes > 0 ? words.changes(changes) : words.waitingPlan(tasks)}
              </span>
            </span>
            <ButtonLink href={paths.confirm(campaignId)}>{words.open}</ButtonLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
