import { useMessages } from '../../messages/MessagesProvider.tsx'
import { usePlan } from '../../plan/PlanProvider.tsx'
import type { RefusedCell } from '../../plan/planStore.ts'
import styles from './BulkBar.module.css'

const MOST = 100

/** Which tasks stayed as they were, and why. */
export function RefusedTasks({ refused }: { refused: RefusedCell[] }) {
  const { bulk } = useMessages()
  const { tasks } = usePlan()
  return (
    <ul className={styles.refused}>
      {refused.slice(0, MOST).map(({ taskId, field, message }) => (
        <li key={`${taskId} ${field}`}>
          {tasks.get(taskId)?.name ?? bulk.gone} <span className={styles.reason}>{message}</span>
        </li>
      ))}
      {refused.length > MOST && <li className={styles.reason}>{bulk.others(refused.length - MOST)}</li>}
    </ul>
  )
}
