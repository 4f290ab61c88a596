import { useCallback, useMemo, useState } from 'react'
import type { Task } from '#domain/task.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import type { TaskView } from '../../paths.ts'
import { usePlan, usePlanStore } from '../../plan/PlanProvider.tsx'
import { keepSame } from '../../plan/taskBlocks.ts'
import { useBlocks } from '../../plan/useBlocks.ts'
import { useSession } from '../../session/SessionProvider.tsx'
import type { RowRef, RowSource } from '../../ui/grid/types.ts'
import type { Line, MarkContext } from '../../plan/ganttLines.ts'
import { bandMarks, ganttLines, ganttSpan, inDueOrder, marksOfLine, milestoneIdOf } from '../../plan/ganttLines.ts'

/** The plan as lines of the chart: which are there, in which order, and what stands in each. */
export function useGanttLines(view: TaskView, nameOf: (id: string | null) => string, critical: ReadonlySet<string>) {
  const plan = usePlan()
  const messages = useMessages()
  const { today } = useSession()
  const { milestones } = plan
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set())
  const naming = useMemo(() => ({ person: nameOf }), [nameOf])
  const { blocks } = useBlocks(view, naming)
  const due = useMemo(() => inDueOrder(milestones.values()), [milestones])
  const context = useMemo<MarkContext>(() => ({ today, messages, critical }), [today, messages, critical])
  const rows = useSameLines(useMemo(() => ganttLines(due, blocks, collapsed), [due, blocks, collapsed]))
  const bands = useMemo(() => bandMarks(due, blocks, collapsed, context), [due, blocks, collapsed, context])
  const { start, finish } = useMemo(() => ganttSpan(plan, today), [plan, today])
  const span = useMemo(() => ({ start, finish }), [start, finish])
  const marksOf = useMemo(() => remembered((line: Line) => marksOfLine(line, context)), [context])
  const toggle = useCallback(
    (key: string) =>
      setCollapsed((before) =>
        before.has(key) ? new Set([...before].filter((other) => other !== key)) : new Set([...before, key]),
      ),
    [],
  )
  return { rows, blocks, bands, span, marksOf, collapsed, toggle, source: useLineSource() }
}

/** What stands in a line is worked out once for as long as the line stays the same: links ask for it again and again. */
function remembered<Key extends object, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, Value>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const value = work(key)
    known.set(key, value)
    return value
  }
}

function useLineSource(): RowSource<Line> {
  const store = usePlanStore()
  return useMemo(
    () => ({
      subscribe: (key, changed) => (milestoneIdOf(key) === null ? store.subscribeTask(key, changed) : store.subscribe(changed)),
      getRow: (key): Line | undefined => {
        const milestoneId = milestoneIdOf(key)
        return milestoneId === null ? (store.getTask(key) as Task | undefined) : store.getPlan()?.milestones.get(milestoneId)
      },
    }),
    [store],
  )
}

function useSameLines(lines: readonly RowRef[]): readonly RowRef[] {
  const [kept, keep] = useState(lines)
  const same = keepSame(kept, lines)
  if (same !== kept) keep(same)
  return same
}
