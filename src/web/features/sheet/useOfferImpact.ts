import { useMessages } from '../../messages/MessagesProvider.tsx'
import { usePlanStore } from '../../plan/PlanProvider.tsx'
import { useAskImpact } from '../../plan/reschedule/useAskImpact.ts'
import { useToast } from '../../ui/feedback/useToast.ts'
import type { Edit } from '../../ui/grid/types.ts'

/** One cell that says a task will be later than planned offers to see what that moves. */
export function useOfferImpact(): (edits: readonly Edit[]) => void {
  const store = usePlanStore()
  const { sheet } = useMessages()
  const ask = useAskImpact()
  const toast = useToast()
  return (edits) => {
    const [only, another] = edits
    if (!only || another || only.column !== 'expectedFinish') return
    const task = store.getTask(only.key)
    if (!task?.expectedFinish || !task.plannedFinish || task.expectedFinish <= task.plannedFinish) return
    const { id, name } = task
    toast({ text: sheet.expectedLater(name), action: { label: sheet.seeImpact, onPress: () => void ask(id) } })
  }
}
