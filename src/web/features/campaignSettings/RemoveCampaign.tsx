import { useState } from 'react'
import { useLocation } from 'wouter'
import { api } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { ConfirmDialog } from '../../ui/floating/ConfirmDialog.tsx'
import { useToast } from '../../ui/feedback/useToast.ts'
import { useSubmit } from '../../useSubmit.ts'

export function RemoveCampaign() {
  const { campaignSettings: words, common } = useMessages()
  const { campaign } = usePlan()
  const [, navigate] = useLocation()
  const toast = useToast()
  const [asking, setAsking] = useState(false)
  const { submit, busy, error } = useSubmit({
    fields: [],
    send: async () => {
      await api.campaigns.remove({ campaignId: campaign.id })
      toast({ text: words.removed(campaign.name) })
      navigate(paths.campaigns())
    },
  })
  return (
    <>
      <p>{words.removeSentence}</p>
      <Button look="danger" onClick={() => setAsking(true)}>
        {words.remove}
      </Button>
      {asking && (
        <ConfirmDialog
          title={words.removeQuestion(campaign.name)}
          confirmLabel={words.remove}
          cancelLabel={common.cancel}
          danger
          busy={busy}
          onConfirm={submit}
          onClose={() => setAsking(false)}
        >
          {error ?? words.removeSentence}
        </ConfirmDialog>
      )}
    </>
  )
}
