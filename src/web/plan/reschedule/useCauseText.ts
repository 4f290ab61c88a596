import { useFormats } from '../../formats.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import type { Proposal } from './useProposals.ts'

/** Why dates would move, in a few words. */
export function useCauseText(): (proposal: Proposal) => string {
  const { reschedule } = useMessages()
  const { day } = useFormats()
  return ({ cause, shiftDays, movesThen, plannedStart, plannedFinish, taskId }) => {
    const asked = movesThen.find(({ id }) => id === taskId)?.to
    if (cause === 'shift') return reschedule.causeShift(shiftDays ?? 0)
    if (cause === 'expectedFinish') return reschedule.causeExpected(day(asked?.finish ?? null))
    return reschedule.causeDates(day(plannedStart ?? asked?.start ?? null), day(plannedFinish ?? asked?.finish ?? null))
  }
}
