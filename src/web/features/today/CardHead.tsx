import type { ReactNode } from 'react'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { useSession } from '../../session/SessionProvider.tsx'
import styles from './Card.module.css'
import type { DueTask } from './dueTask.ts'
import { dueWords } from '../../plan/dueWords.ts'

/** The task, when it is due, and where it belongs; its name leads to it in the sheet. */
export function CardHead({ task, children }: { task: DueTask; children?: ReactNode }) {
  const words = useMessages()
  const { today } = useSession()
  const isLate = task.plannedFinish !== null && task.plannedFinish < today
  return (
    <header>
      <div className={styles.head}>
        <h3 className={styles.name}>
          <a href={paths.sheet(task.campaignId, { task: task.id })}>{task.name}</a>
        </h3>
        <span className={styles.due} data-late={isLate || undefined}>
          {dueWords(task, today, words)}
        </span>
      </div>
      <p className={styles.place}>
        <span>{[task.campaignName, task.phaseName].filter(Boolean).join(' · ')}</span>
        {children}
      </p>
    </header>
  )
}
