import { useMemo } from 'react'
import type { Dependency } from '#domain/dependency.ts'
import type { Predecessor } from '#domain/dependencyText.ts'
import { linkText, nameable, predecessorsText, readPredecessors } from '#domain/dependencyText.ts'
import { Problem } from '#domain/problem.ts'
import { usePlan, usePlanStore } from './PlanProvider.tsx'
import { useProblemSentence } from './useProblemSentence.ts'
import { useRowNumbers } from './useRowNumbers.ts'

export interface PredecessorTexts {
  /** 3FS+2d、5; to a guest, who sees no other rows, by name. */
  text(taskId: string): string
  links(taskId: string): readonly Predecessor[]
  /** The same by name, for whom numbers say little. */
  names(taskId: string): string
  read(text: string): { value: Predecessor[] } | { reason: string }
}

/** What each task waits for, as the sheet writes and reads it. */
export function usePredecessorTexts(): PredecessorTexts {
  const { dependencies, predecessors, role } = usePlan()
  const store = usePlanStore()
  const numbers = useRowNumbers()
  const sentence = useProblemSentence()
  return useMemo(() => {
    const into = Map.groupBy<string, Dependency>(dependencies.values(), ({ successorId }) => successorId)
    const nameOf = (id: string) => store.getTask(id)?.name ?? predecessors.get(id)?.name ?? ''
    const names = (taskId: string) =>
      (into.get(taskId) ?? []).map((link) => `${nameOf(link.predecessorId)} ${linkText(link)}`.trim()).join('、')
    return {
      names,
      links: (taskId) =>
        (into.get(taskId) ?? []).map(({ predecessorId, kind, lag, lagUnit }) => ({ predecessorId, kind, lag, lagUnit })),
      text: (taskId) => (role === 'guest' ? names(taskId) : predecessorsText(into.get(taskId) ?? [], numbers)),
      read: (text) => {
        try {
          return { value: readPredecessors(text, nameable(store.getPlan()!.tasks.values(), numbers)) }
        } catch (error) {
          if (error instanceof Problem) return { reason: sentence(error) }
          throw error
        }
      },
    }
  }, [dependencies, predecessors, role, store, numbers, sentence])
}
