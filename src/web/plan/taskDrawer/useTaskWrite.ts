import { useMessages } from '../../messages/MessagesProvider.tsx'
import { useToast } from '../../ui/feedback/useToast.ts'
import { usePlanStore } from '../PlanProvider.tsx'
import { useTakeBack } from '../useTakeBack.ts'

/** Awaits a write that does not go through the sheet's queue, says what happened, and offers to take it back. Throws the refusal. */
export function useTaskWrite(): (write: Promise<{ eventId: string | null }>, said: string) => Promise<void> {
  const store = usePlanStore()
  const toast = useToast()
  const { undo } = useTakeBack()
  const { common } = useMessages()
  return async (write, said) => {
    const { eventId } = await write
    if (eventId) store.remember(eventId)
    toast({ text: said, ...(eventId && { action: { label: common.undo, onPress: undo } }) })
    await store.pull().catch(() => {})
  }
}
