import type { Task } from '#domain/task.ts'
import { finishVarianceDays, lateDays } from '#domain/task.ts'
import { useMessages } from '../messages/MessagesProvider.tsx'
import { useSession } from '../session/SessionProvider.tsx'
import styles from './LatenessMark.module.css'

/** 晚 2 天: of an open task against the plan, of a finished one for ever against the baseline. Nothing where nothing is late. */
export function LatenessMark({ task }: { task: Task }) {
  const { fields } = useMessages()
  const { today } = useSession()
  const days = finishVarianceDays(task) ?? lateDays(task, today)
  return days > 0 ? <span className={styles.late}>{fields.late(days)}</span> : null
}
