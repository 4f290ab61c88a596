import { useMessages } from '../../../messages/MessagesProvider.tsx'
import { Panel } from '../../../ui/frame/Panel.tsx'
import { HeaderRow } from './HeaderRow.tsx'
import styles from './Mapping.module.css'

/** A sheet in which no table was found: why, and the row that may be its headings after all. */
export function UnreadSheet({ name, reason, onSay }: { name: string; reason: string; onSay: (headerRow: number) => void }) {
  const { imports } = useMessages()
  return (
    <Panel title={name || imports.mapping.onlySheet} detail={imports.mapping.notTaken} flush>
      <div className={styles.settings}>
        <p>{reason}</p>
        <HeaderRow row={null} onMove={onSay} />
      </div>
    </Panel>
  )
}
