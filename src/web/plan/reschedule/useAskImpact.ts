import { v7 as newId } from 'uuid'
import { api } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { useToast } from '../../ui/feedback/useToast.ts'
import { refusalSentence } from '../../useSubmit.ts'
import { usePlan, usePlanStore } from '../PlanProvider.tsx'
import { useProposalAddress } from './useProposalAddress.ts'

/** Why dates would move: some days later, other dates, or where nothing is said the finish that the owner expects. */
interface Asked {
  shiftDays?: number
  plannedStart?: string
  plannedFinish?: string
  note?: string
  /** The issue that it is because of. */
  issueId?: string
}

/** Asks what a slip of a task would move, and shows it. Nothing moves by asking. */
export function useAskImpact(): (taskId: string, asked?: Asked) => Promise<void> {
  const { campaign } = usePlan()
  const store = usePlanStore()
  const { show } = useProposalAddress()
  const { forms } = useMessages()
  const toast = useToast()
  return async (taskId, asked = {}) => {
    try {
      const id = newId()
      const { eventId } = await api.rescheduleProposals.create(
        { campaignId: campaign.id, id, taskId, ...asked },
        { key: newId() },
      )
      if (eventId) store.remember(eventId)
      show(id)
    } catch (thrown) {
      toast({ text: refusalSentence(thrown, forms.unreachable), tone: 'failed' })
    }
  }
}
