import type { Day } from '#domain/day.ts'
import { cascade } from '#domain/schedule/cascade.ts'
import { useFormats } from '../formats.ts'
import { useMessages } from '../messages/MessagesProvider.tsx'
import { useToast } from '../ui/feedback/useToast.ts'
import { usePlanStore } from './PlanProvider.tsx'
import { useAskImpact } from './reschedule/useAskImpact.ts'
import { useTakeBack } from './useTakeBack.ts'
import { useWorkCalendar } from './useSchedule.ts'

export interface PlannedDates {
  plannedStart: Day
  plannedFinish: Day
}

/**
 * Gives a task other dates, as a hand that drags it means. Where other tasks would have to move with it nothing moves: the dates become a
 * proposal, which somebody decides.
 */
export function useReplan(): (taskId: string, dates: PlannedDates) => Promise<void> {
  const store = usePlanStore()
  const { calendar } = useWorkCalendar()
  const ask = useAskImpact()
  const toast = useToast()
  const { plan: words, common } = useMessages()
  const { period } = useFormats()
  const { undo } = useTakeBack()
  const movesOthers = (taskId: string, { plannedStart, plannedFinish }: PlannedDates): boolean => {
    const { tasks, dependencies } = store.getPlan()!
    const asked = [{ taskId, start: plannedStart, finish: plannedFinish }]
    const { moves, conflicts } = cascade(tasks.values(), dependencies.values(), calendar, asked)
    return moves.some((move) => move.taskId !== taskId) || conflicts.some(({ link }) => link.predecessorId === taskId)
  }
  return async (taskId, dates) => {
    if (movesOthers(taskId, dates)) return ask(taskId, dates)
    const name = store.getTask(taskId)?.name ?? ''
    const [refused] = await store.edit({ update: [{ taskId, patch: dates }] })
    if (refused) toast({ text: refused.message, tone: 'failed' })
    else
      toast({
        text: words.replanned(name, period(dates.plannedStart, dates.plannedFinish)),
        action: { label: common.undo, onPress: undo },
      })
  }
}
