import { useMessages } from '../messages/MessagesProvider.tsx'
import { useToast } from '../ui/feedback/useToast.ts'
import { refusalSentence } from '../useSubmit.ts'
import { useTaskWrite } from './taskDrawer/useTaskWrite.ts'

/** A write by a single press that has no field to stand beside: what came of it is a toast, refusals too. False where it was refused. */
export function useQuickWrite(): (act: () => Promise<{ eventId: string | null }>, said: string) => Promise<boolean> {
  const write = useTaskWrite()
  const toast = useToast()
  const { forms } = useMessages()
  return async (act, said) => {
    try {
      await write(act(), said)
      return true
    } catch (thrown) {
      toast({ text: refusalSentence(thrown, forms.unreachable), tone: 'failed' })
      return false
    }
  }
}
