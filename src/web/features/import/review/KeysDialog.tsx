import { useMessages } from '../../../messages/MessagesProvider.tsx'
import { Dialog } from '../../../ui/floating/Dialog.tsx'
import { KeyHint } from '../../../ui/marks/KeyHint.tsx'
import styles from './PlanReview.module.css'

export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { planReview: words, common } = useMessages()
  return (
    <Dialog title={words.keysTitle} closeLabel={common.close} onClose={onClose}>
      <dl className={styles.keys}>
        {words.keys.map(([keys, act]) => (
          <div key={keys}>
            <dt>
              <KeyHint keys={[keys]} />
            </dt>
            <dd>{act}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
