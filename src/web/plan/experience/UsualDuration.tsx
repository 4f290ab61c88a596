import { Hourglass } from 'lucide-react'
import type { Task } from '#domain/task.ts'
import { isOpen } from '#domain/task.ts'
import { useRead } from '../../reads.ts'
import { usePlan } from '../PlanProvider.tsx'
import styles from './Experience.module.css'
import { useExperienceWords } from './useExperienceWords.ts'

/** Beside a task that is planned shorter than ones like it took in campaigns of the kind that are over. */
export function UsualDuration({ task }: { task: Task }) {
  const words = useExperienceWords()
  const { campaign, role } = usePlan()
  const { data } = useRead(
    'experience',
    'ofTask',
    { campaignId: campaign.id, taskId: task.id },
    { enabled: role !== 'guest' && isOpen(task) && task.plannedFinish !== null },
  )
  if (!data?.isShort || !data.experience || data.plannedDays === null) return null
  const { actualDays, tasks, campaigns, reasons, isFew } = data.experience
  return (
    <p role="note" aria-label={words.usual} className={styles.note}>
      <Hourglass size={16} />
      <span>
        {words.short(actualDays, data.plannedDays)}
        <span className={styles.muted}>
          {' '}
          {isFew ? words.few(tasks) : words.cases(tasks, campaigns)}
          {reasons.length > 0 && ` · ${words.because(reasons.join('、'))}`}
        </span>
      </span>
    </p>
  )
}
