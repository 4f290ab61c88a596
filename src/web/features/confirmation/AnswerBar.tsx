import { Check, MessageCircleWarning } from 'lucide-react'
import { useState } from 'react'
import { api } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { useCampaignWrite } from '../../plan/useCampaignWrite.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { useToast } from '../../ui/feedback/useToast.ts'
import type { Mine } from './Confirm.tsx'
import styles from './Confirm.module.css'
import { ObjectDialog } from './ObjectDialog.tsx'

/** At the foot of a phone, within reach of the thumb: 确认, 有异议. */
export function AnswerBar({ mine }: { mine: Mine }) {
  const { confirmation: words } = useMessages()
  const { campaign } = usePlan()
  const { write, error, busy } = useCampaignWrite()
  const toast = useToast()
  const [objecting, setObjecting] = useState(false)
  const confirm = async () => {
    const isDone = await write(() => api.confirmations.confirm({ campaignId: campaign.id, revision: mine.revision }))
    if (isDone) toast({ text: words.thanks })
  }
  return (
    <div className={styles.bar}>
      {error && (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      )}
      <div className={styles.acts}>
        {mine.state !== 'confirmed' && (
          <Button look="primary" icon={<Check size={16} />} busy={busy} onClick={() => void confirm()}>
            {words.confirm}
          </Button>
        )}
        <Button icon={<MessageCircleWarning size={16} />} onClick={() => setObjecting(true)}>
          {words.object}
        </Button>
      </div>
      {objecting && <ObjectDialog mine={mine} onClose={() => setObjecting(false)} />}
    </div>
  )
}
