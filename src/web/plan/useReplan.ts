import { useCallback } from 'react'
import type { Day } from '#domain/day.ts'
import { useMessages } from '../messages/MessagesProvider.tsx'
import { useToast } from '../ui/feedback/useToast.ts'
import { useFormats } from '../formats.ts'
import { usePlanStore } from './PlanProvider.tsx'
import { useTakeBack } from './useTakeBack.ts'

export interface PlannedDates {
  plannedStart: Day
  plannedFinish: Day
}

/** Gives a task other dates, as a hand that drags it means. */
export function useReplan(): (taskId: string, dates: PlannedDates) => Promise<void> {
  const store = usePlanStore()
  const toast = useToast()
  const { plan, common } = useMessages()
  const { period } = useFormats()
  const { undo } = useTakeBack()
  return useCallback(
    async (taskId, dates) => {
      const name = store.getTask(taskId)?.name ?? ''
      const [refused] = await store.edit({ update: [{ taskId, patch: dates }] })
      if (refused) toast({ text: refused.message, tone: 'failed' })
      else
        toast({
          text: plan.replanned(name, period(dates.plannedStart, dates.plannedFinish)),
          action: { label: common.undo, onPress: undo },
        })
    },
    [store, toast, plan, common, period, undo],
  )
}
