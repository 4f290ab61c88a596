import type { ReactNode } from 'react'
import { Trash2 } from 'lucide-react'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { IconButton } from '../../ui/actions/IconButton.tsx'
import styles from './CampaignSettings.module.css'

interface RowProps {
  kind: 'goal' | 'milestone' | 'phase' | 'participant' | 'budgetItem'
  name: string
  error: string | undefined
  onRemove: () => void
  children: ReactNode
  /** Beside the button that removes the row. */
  buttons?: ReactNode
}

/** One line of a list that is edited in place. */
export function Row({ kind, name, error, onRemove, children, buttons }: RowProps) {
  const { common } = useMessages()
  return (
    <li className={styles.row} data-kind={kind}>
      {children}
      <span className={styles.buttons}>
        {buttons}
        <IconButton label={`${common.remove} ${name}`} icon={<Trash2 size={16} />} onClick={onRemove} />
      </span>
      {error && (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      )}
    </li>
  )
}
