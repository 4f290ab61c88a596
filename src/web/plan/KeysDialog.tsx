import { useMessages } from '../messages/MessagesProvider.tsx'
import { Dialog } from '../ui/floating/Dialog.tsx'
import { KeyHint } from '../ui/marks/KeyHint.tsx'
import styles from './KeysDialog.module.css'

/** What the keys do on a screen. */
export function KeysDialog({ keys, onClose }: { keys: readonly [string, string][]; onClose: () => void }) {
  const { sheet, common } = useMessages()
  return (
    <Dialog title={sheet.keysTitle} closeLabel={common.close} onClose={onClose}>
      <dl className={styles.keys}>
        {keys.map(([key, act]) => (
          <div key={key}>
            <dt>
              <KeyHint keys={[key]} />
            </dt>
            <dd>{act}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
