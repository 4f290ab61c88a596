import { ListChecks } from 'lucide-react'
import type { ChecklistCount, ChecklistItem } from '#domain/checklist.ts'
import { checklistCounts } from '#domain/checklist.ts'
import { useMessages } from '../messages/MessagesProvider.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import styles from './ChecklistMark.module.css'
import { usePlan } from './PlanProvider.tsx'

/** 3/5: how many items of the task's checklist are ticked; nothing where it has none. */
export function ChecklistMark({ taskId }: { taskId: string }) {
  const { checklist: words } = useMessages()
  const count = countsIn(usePlan().checklistItems).get(taskId)
  if (!count) return null
  return (
    <span className={styles.mark} data-tooltip={words.count(count.done, count.all)}>
      <ListChecks size={14} aria-hidden="true" />
      <VisuallyHidden>{words.title}</VisuallyHidden>
      {count.done}/{count.all}
    </span>
  )
}

/** Counted once for all the rows on the screen, until an item changes. */
const counted = new WeakMap<ReadonlyMap<string, ChecklistItem>, ReadonlyMap<string, ChecklistCount>>()

function countsIn(items: ReadonlyMap<string, ChecklistItem>): ReadonlyMap<string, ChecklistCount> {
  const known = counted.get(items) ?? checklistCounts(items.values())
  counted.set(items, known)
  return known
}
