import { useCallback } from 'react'
import { Refused } from '../api.ts'
import { useMessages } from '../messages/MessagesProvider.tsx'
import { usePlanStore } from './PlanProvider.tsx'
import { useToast } from '../ui/feedback/useToast.ts'

/** Undo and redo of one's own edits, each with the sentence of how it went. */
export function useTakeBack(): { undo: () => void; redo: () => void } {
  const store = usePlanStore()
  const toast = useToast()
  const { common } = useMessages()
  const run = useCallback(
    async (act: () => Promise<boolean>, done: string) => {
      try {
        toast({ text: (await act()) ? done : common.nothingToUndo })
      } catch (error) {
        toast({ text: error instanceof Refused ? error.message : common.unreachable, tone: 'failed' })
      }
    },
    [toast, common],
  )
  return {
    undo: () => void run(store.undo, common.undone),
    redo: () => void run(store.redo, common.redone),
  }
}
