import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'
import { useMessages } from '../../../messages/MessagesProvider.tsx'
import { Secret } from '../../../plan/kpis/Secret.tsx'
import { useDataAccessWords } from '../../../plan/kpis/useDataAccessWords.ts'
import { Button } from '../../../ui/actions/Button.tsx'
import { Dialog } from '../../../ui/floating/Dialog.tsx'
import styles from './Sources.module.css'

export type OpenedSource = OutputOf<Operations['sources']['create']>

/** An address and, where it is signed, its key: shown once. */
export function Opened({ source, onClose }: { source: OpenedSource; onClose: () => void }) {
  const words = useDataAccessWords()
  const { common } = useMessages()
  const address = `${location.origin}${source.address}`
  const command = `curl -X POST ${address} -H "Content-Type: application/json" -d '[{"metric":"销售额","value":98000}]'`
  return (
    <Dialog
      title={words.shownOnce}
      closeLabel={common.close}
      onClose={onClose}
      actions={
        <Button look="primary" onClick={onClose}>
          {words.done}
        </Button>
      }
    >
      <div className={styles.once}>
        <p>{words.shownOnceHelp}</p>
        <Secret label={words.address} text={address} />
        {source.signingKey && <Secret label={words.signingKey} text={source.signingKey} />}
        <Secret label="curl" text={command} />
      </div>
    </Dialog>
  )
}
