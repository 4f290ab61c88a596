import { api } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { TextDialog } from '../../plan/TextDialog.tsx'

/** What somebody without an account said, written down by a lead. */
export function RecordObjection({ personId, name, onClose }: { personId: string; name: string; onClose: () => void }) {
  const { confirmation: words } = useMessages()
  const { campaign, revision } = usePlan()
  return (
    <TextDialog
      title={words.objects(name)}
      label={words.objectText}
      required
      act={words.recordObjection}
      send={(text) => api.confirmations.object({ campaignId: campaign.id, revision, personId, text })}
      said={words.recorded(name)}
      onClose={onClose}
    />
  )
}
