import { useMemo, useState } from 'react'
import type { Task } from '#domain/task.ts'
import type { TaskView } from '../paths.ts'
import { useSession } from '../session/SessionProvider.tsx'
import { changedTasks } from './changedTasks.ts'
import { usePlan } from './PlanProvider.tsx'
import type { Block } from './taskBlocks.ts'
import { blocksAfter, blocksOf } from './taskBlocks.ts'
import type { Naming } from './viewRules.ts'
import { rulesOf } from './viewRules.ts'

export interface ShownBlocks {
  blocks: readonly Block[]
  /** Another object only when a task came, went or moved; otherwise an edit replaces its task and no more. */
  order: object
}

/** The tasks that the view shows, by phase. */
export function useBlocks(view: TaskView, naming: Naming): ShownBlocks {
  const { phases, tasks } = usePlan()
  const { today } = useSession()
  const rules = useMemo(() => rulesOf(view, today, naming), [view, today, naming])
  const [kept, keep] = useState(() => ({ rules, phases, tasks, blocks: blocksOf({ phases, tasks }, rules), order: {} }))
  if (kept.rules === rules && kept.phases === phases && kept.tasks === tasks) return kept
  const changed = kept.rules === rules && kept.phases === phases ? changedTasks(kept.tasks, tasks) : null
  const replaced = changed && blocksAfter(kept.blocks, changed, rules)
  const next = {
    rules,
    phases,
    tasks,
    blocks: replaced ?? blocksOf({ phases, tasks }, rules),
    order: replaced ? kept.order : {},
  }
  keep(next)
  return next
}

/** The same in one list, each phase in the order of the plan whatever the sheet is sorted by. */
export function useShownTasks(view: TaskView, naming: Naming): readonly Task[] {
  const unsorted = useMemo(() => ({ ...view, sort: '' }), [view])
  const { blocks } = useBlocks(unsorted, naming)
  return useMemo(() => blocks.flatMap(({ tasks }) => tasks), [blocks])
}
