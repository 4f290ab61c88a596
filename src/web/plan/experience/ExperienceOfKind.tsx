import type { CampaignKind } from '#domain/campaign.ts'
import { useRead } from '../../reads.ts'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Panel } from '../../ui/frame/Panel.tsx'
import styles from './Experience.module.css'
import { useExperienceWords } from './useExperienceWords.ts'

const MOST = 6

/** Which tasks of campaigns of the kind that are over went late, how often and how long, and what they took. */
export function ExperienceOfKind({ kind }: { kind: CampaignKind }) {
  const words = useExperienceWords()
  const { data } = useRead('experience', 'ofKind', { kind })
  if (!data) return null
  const all = data.sorts.reduce((sum, { tasks }) => sum + tasks, 0)
  const late = data.sorts.filter((sort) => sort.late > 0).slice(0, MOST)
  return (
    <Panel title={words.title} detail={all > 0 && words.from(data.campaigns.length, all)} flush>
      {all === 0 ? (
        <EmptyState title={words.none}>{words.noneHelp}</EmptyState>
      ) : late.length === 0 ? (
        <p className={styles.none}>{words.allOnTime}</p>
      ) : (
        <ul className={styles.sorts}>
          {late.map((sort) => (
            <li key={sort.name} className={styles.sort}>
              <span className={styles.name}>{sort.name}</span>
              <span className={styles.late}>
                {words.late(sort.late, sort.tasks)}
                {sort.medianDaysLate !== null && ` · ${words.daysLate(sort.medianDaysLate)}`}
              </span>
              <span className={styles.muted}>
                {words.durations(sort.plannedDays, sort.actualDays)}
                {sort.isFew && ` · ${words.few(sort.tasks)}`}
                {sort.reasons.length > 0 && ` · ${words.because(sort.reasons.join('、'))}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
