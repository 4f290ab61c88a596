import { useEffect, useMemo, useRef } from 'react'
import type { Task } from '#domain/task.ts'
import { usePlanStore } from '../../plan/PlanProvider.tsx'
import type { Touch } from '../../plan/planStore.ts'
import type { CellState, CellStates, RowSource } from '../../ui/grid/types.ts'
import { initials } from '../../ui/marks/initials.ts'
import { columnOf } from './patches.ts'

const GLOW = 2000

/** The plan's tasks as the grid reads them, each with the cells that somebody else changed just now. */
export function useSheetSource(personId: string, nameOf: (id: string) => string): RowSource<Task> {
  const store = usePlanStore()
  const named = useRef(nameOf)
  useEffect(() => {
    named.current = nameOf
  }, [nameOf])
  const glowing = useMemo(() => createGlow(), [])
  useEffect(() => {
    return store.onTouch((touches) => {
      glowing.light(
        touches.filter(({ actorId }) => actorId !== personId),
        (actorId) => initials(named.current(actorId)),
      )
    })
  }, [store, glowing, personId])
  return useMemo(
    () => ({
      subscribe: (key, changed) => {
        const ends = [store.subscribeTask(key, changed), glowing.subscribe(key, changed)]
        return () => ends.forEach((end) => end())
      },
      getRow: store.getTask,
      getCellStates: glowing.states,
    }),
    [store, glowing],
  )
}

/** Which cells glow, for two seconds each. */
function createGlow() {
  const states = new Map<string, CellStates>()
  const listeners = new Map<string, Set<() => void>>()
  const tell = (key: string) => listeners.get(key)?.forEach((listener) => listener())
  return {
    states: (key: string) => states.get(key),
    subscribe: (key: string, listener: () => void) => {
      const set = listeners.get(key) ?? new Set()
      listeners.set(key, set.add(listener))
      return () => void set.delete(listener)
    },
    light: (touches: Touch[], initialsOf: (actorId: string) => string) => {
      for (const { taskId, actorId, fields, at } of touches) {
        const glow: CellState = { glow: { initials: initialsOf(actorId), at } }
        states.set(taskId, Object.fromEntries(fields.map((field) => [columnOf(field), glow])))
        tell(taskId)
      }
      const lit = touches.map(({ taskId }) => [taskId, states.get(taskId)] as const)
      setTimeout(() => {
        for (const [taskId, state] of lit) {
          if (states.get(taskId) !== state) continue
          states.delete(taskId)
          tell(taskId)
        }
      }, GLOW)
    },
  }
}
