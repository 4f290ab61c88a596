import { createContext, useContext, useRef, useSyncExternalStore } from 'react'
import type { Engine, GridState } from './engine.ts'

export const EngineContext = createContext<Engine | null>(null)

export function useEngine(): Engine {
  const engine = useContext(EngineContext)
  if (!engine) throw new Error('A part of the grid stands outside it')
  return engine
}

/** A part of the grid's state. The component draws again only when `same` says that this part has changed. */
export function useGridState<Part>(pick: (state: GridState) => Part, same: (a: Part, b: Part) => boolean = Object.is): Part {
  const engine = useEngine()
  const last = useRef<{ part: Part } | undefined>(undefined)
  return useSyncExternalStore(engine.subscribe, () => {
    const part = pick(engine.state())
    if (!last.current || !same(last.current.part, part)) last.current = { part }
    return last.current.part
  })
}
