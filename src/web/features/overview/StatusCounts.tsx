import { useMemo } from 'react'
import { taskStatuses } from '#domain/task.ts'
import { totalsOf } from '#domain/totals.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { useSession } from '../../session/SessionProvider.tsx'
import { ProgressBar } from '../../ui/marks/ProgressBar.tsx'
import { StatusMark } from '../../ui/marks/StatusMark.tsx'
import { countByStatus } from './standing.ts'
import styles from './StatusCounts.module.css'

/** How many tasks are in which state; each number leads to those rows. */
export function StatusCounts() {
  const { fields, overview } = useMessages()
  const { today } = useSession()
  const { campaign, tasks } = usePlan()
  const counts = useMemo(() => countByStatus(tasks.values(), today), [tasks, today])
  const totals = useMemo(() => totalsOf(tasks.values(), today), [tasks, today])
  const shown = taskStatuses.filter((status) => counts[status] > 0 || (status !== 'paused' && status !== 'cancelled'))
  return (
    <div className={styles.counts}>
      <ul>
        {shown.map((status) => (
          <li key={status}>
            <a href={paths.sheet(campaign.id, { status })}>
              <StatusMark kind={status} label={fields.status[status]} />
              <span className={styles.number}>{counts[status]}</span>
            </a>
          </li>
        ))}
      </ul>
      <div className={styles.percent}>
        <ProgressBar label={overview.percent(totals.percent)} percent={totals.percent} />
        <span>{overview.percent(totals.percent)}</span>
      </div>
    </div>
  )
}
