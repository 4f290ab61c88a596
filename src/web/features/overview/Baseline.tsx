import { Snowflake } from 'lucide-react'
import { useState } from 'react'
import { api } from '../../api.ts'
import { useFormats } from '../../formats.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { usePlan, usePlanStore } from '../../plan/PlanProvider.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { useToast } from '../../ui/feedback/useToast.ts'
import { ConfirmDialog } from '../../ui/floating/ConfirmDialog.tsx'
import { useSubmit } from '../../useSubmit.ts'
import styles from './Baseline.module.css'

/** Freezes the plan as what variance is counted against, and says since when it is frozen. */
export function Baseline() {
  const { overview, common } = useMessages()
  const { campaign, tasks } = usePlan()
  const store = usePlanStore()
  const { day } = useFormats()
  const toast = useToast()
  const [asking, setAsking] = useState(false)
  const { submit, busy, error } = useSubmit({
    fields: [],
    send: async () => {
      const { eventId } = await api.campaigns.freezeBaseline({ campaignId: campaign.id })
      if (eventId) store.remember(eventId)
      await store.pull()
      setAsking(false)
      toast({ text: overview.frozen(tasks.size) })
    },
  })
  return (
    <p className={styles.baseline}>
      <span>{campaign.baselineFrozenOn ? overview.frozenOn(day(campaign.baselineFrozenOn)) : overview.notFrozen}</span>
      <Button small icon={<Snowflake size={16} />} onClick={() => setAsking(true)}>
        {campaign.baselineFrozenOn ? overview.freezeAgain : overview.freeze}
      </Button>
      {asking && (
        <ConfirmDialog
          title={overview.freezeQuestion}
          confirmLabel={overview.freeze}
          cancelLabel={common.cancel}
          busy={busy}
          onConfirm={submit}
          onClose={() => setAsking(false)}
        >
          {error ?? overview.freezeSentence}
        </ConfirmDialog>
      )}
    </p>
  )
}
