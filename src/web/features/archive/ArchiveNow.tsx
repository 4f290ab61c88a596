import { Archive } from 'lucide-react'
import { useRef, useState } from 'react'
import { v7 as newKey } from 'uuid'
import { api } from '../../api.ts'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { useCampaignWrite } from '../../plan/useCampaignWrite.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { useToast } from '../../ui/feedback/useToast.ts'
import { ConfirmDialog } from '../../ui/floating/ConfirmDialog.tsx'
import { Panel } from '../../ui/frame/Panel.tsx'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import styles from './Archive.module.css'
import { useArchiveWords } from './useArchiveWords.ts'

/** How far the closing is, and the last step of it. */
export function ArchiveNow({ items, prompts }: { items: number; prompts: number }) {
  const words = useArchiveWords()
  const { common } = useMessages()
  const { campaign, role } = usePlan()
  const { write, error, busy } = useCampaignWrite()
  const toast = useToast()
  const [asking, setAsking] = useState(false)
  const key = useRef(newKey())
  const isReady = items === 0 && prompts === 0
  const archive = async () => {
    const done = await write(() => api.archives.create({ campaignId: campaign.id }, { key: key.current }))
    setAsking(false)
    if (done) toast({ text: words.archived })
  }
  return (
    <Panel>
      <div className={styles.now}>
        <div className={styles.words}>
          <h2 className={styles.title}>{words.closing}</h2>
          <p>{isReady ? words.archiveHelp : words.closingHelp}</p>
          {!isReady && <p className={styles.count}>{words.stillOpen(items, prompts)}</p>}
          {role !== 'lead' && <p className={styles.muted}>{words.onlyLead}</p>}
          {error && (
            <p role="alert" className={styles.error}>
              {error}
            </p>
          )}
        </div>
        {role === 'lead' && (
          <Button
            look="primary"
            icon={<Archive size={16} />}
            busy={busy}
            disabledReason={isReady ? undefined : words.stillOpen(items, prompts)}
            onClick={() => setAsking(true)}
          >
            {words.archive}
          </Button>
        )}
      </div>
      {asking && (
        <ConfirmDialog
          title={words.archiveConfirm(campaign.name)}
          confirmLabel={words.archive}
          cancelLabel={common.cancel}
          busy={busy}
          onConfirm={() => void archive()}
          onClose={() => setAsking(false)}
        >
          {words.archiveConfirmHelp}
        </ConfirmDialog>
      )}
    </Panel>
  )
}
