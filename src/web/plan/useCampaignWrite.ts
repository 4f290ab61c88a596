import { useState } from 'react'
import { useMessages } from '../messages/MessagesProvider.tsx'
import { refusalSentence } from '../useSubmit.ts'
import { usePlanStore } from './PlanProvider.tsx'

interface Written {
  eventId: string | null
}

/** Writes to the campaign that are not edits of the sheet: brought up to date and undoable like one. `error` is the last refusal. */
export function useCampaignWrite() {
  const store = usePlanStore()
  const { forms } = useMessages()
  const [error, setError] = useState<string>()
  const [busy, setBusy] = useState(false)
  const write = async (act: () => Promise<Written>): Promise<boolean> => {
    setError(undefined)
    setBusy(true)
    try {
      const { eventId } = await act()
      if (eventId) store.remember(eventId)
      await store.pull()
      return true
    } catch (thrown) {
      setError(refusalSentence(thrown, forms.unreachable))
      return false
    } finally {
      setBusy(false)
    }
  }
  return { write, error, busy }
}
