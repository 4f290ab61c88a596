import { useMemo, useState } from 'react'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { usePlan, usePlanStore } from '../../plan/PlanProvider.tsx'
import { useSchedule } from '../../plan/useSchedule.ts'
import type { Link } from '../../ui/gantt/links.ts'

/** What waits for what, and what may not slip. */
export function useGanttLinks(): { links: readonly Link[]; critical: ReadonlySet<string> } {
  const { dependencies } = usePlan()
  const store = usePlanStore()
  const { gantt } = useMessages()
  const schedule = useSchedule()
  const critical = useSameSet(schedule.critical)
  const broken = useSameSet(useMemo(() => new Set(schedule.conflicts.map(({ link }) => link.id)), [schedule.conflicts]))
  const links = useMemo(() => {
    const nameOf = (id: string) => store.getTask(id)?.name ?? ''
    return [...dependencies.values()].map(({ id, predecessorId, successorId, kind, lag, lagUnit }): Link => ({
      id,
      from: predecessorId,
      to: successorId,
      type: kind,
      critical: critical.has(predecessorId) && critical.has(successorId),
      broken: broken.has(id),
      label: gantt.link(nameOf(predecessorId), nameOf(successorId), kind, gantt.lag(lag, lagUnit), broken.has(id)),
    }))
  }, [dependencies, critical, broken, gantt, store])
  return { links, critical }
}

/** The same set as long as it holds the same, so that an edit that makes nothing critical draws one line. */
function useSameSet(set: ReadonlySet<string>): ReadonlySet<string> {
  const [kept, keep] = useState(set)
  const isSame = kept.size === set.size && [...set].every((item) => kept.has(item))
  if (kept !== set && !isSame) keep(set)
  return isSame ? kept : set
}
