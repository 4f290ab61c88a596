import { createContext, useContext, useRef, useSyncExternalStore } from 'react'
import type { Span } from './scale.ts'

/** What the chart itself remembers; what it shows is the caller's. */
export interface GanttState {
  /** The line that keys speak of. */
  readonly active: string | undefined
  /** The line under the mouse. */
  readonly hovered: string | undefined
  /** A bar in the hand, and where it would be put down. */
  readonly drag: { readonly key: string; readonly span: Span } | undefined
  /** A link in the hand. */
  readonly rubber: Rubber | undefined
  /** The link that Delete removes. */
  readonly link: string | undefined
  /** Read out, not shown. */
  readonly said: string
}

export interface Rubber {
  readonly key: string
  readonly side: Side
  /** In the content of the chart. */
  readonly x: number
  readonly y: number
  readonly over: { readonly key: string; readonly side: Side } | undefined
}

export type Side = 'start' | 'finish'

export interface GanttStore {
  get(): GanttState
  set(change: Partial<GanttState>): void
  subscribe(listener: () => void): () => void
}

export function createGanttStore(): GanttStore {
  let state: GanttState = {
    active: undefined,
    hovered: undefined,
    drag: undefined,
    rubber: undefined,
    link: undefined,
    said: '',
  }
  const listeners = new Set<() => void>()
  return {
    get: () => state,
    set: (change) => {
      state = { ...state, ...change }
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

export const GanttStoreContext = createContext<GanttStore | null>(null)

/** A part of the state. The component draws again only when this part has changed. */
export function useGanttState<Part>(pick: (state: GanttState) => Part): Part {
  const store = useContext(GanttStoreContext)
  if (!store) throw new Error('A part of the chart stands outside it')
  const last = useRef<{ part: Part } | undefined>(undefined)
  return useSyncExternalStore(store.subscribe, () => {
    const part = pick(store.get())
    if (!last.current || !Object.is(last.current.part, part)) last.current = { part }
    return last.current.part
  })
}
