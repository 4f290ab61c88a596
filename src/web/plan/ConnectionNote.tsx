import { CloudOff } from 'lucide-react'
import { useMessages } from '../messages/MessagesProvider.tsx'
import { useConnection } from './PlanProvider.tsx'
import styles from './ConnectionNote.module.css'

/** Whether what was typed has arrived. Silent while all is well. */
export function ConnectionNote() {
  const { common } = useMessages()
  const connection = useConnection()
  return (
    <output className={styles.note}>
      {connection === 'saving' && common.connection.saving}
      {connection === 'offline' && (
        <span className={styles.offline}>
          <CloudOff size={16} aria-hidden="true" /> {common.connection.offline}
        </span>
      )}
    </output>
  )
}
