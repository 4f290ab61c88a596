import { useSyncExternalStore } from 'react'

/** The rows that are selected, beside React: selecting costs the bar below the sheet, and not the sheet. */
export interface SelectedRows {
  get(): readonly string[]
  set(keys: readonly string[]): void
  subscribe(listener: () => void): () => void
}

export function createSelectedRows(): SelectedRows {
  let selected: readonly string[] = []
  const listeners = new Set<() => void>()
  return {
    get: () => selected,
    set: (keys) => {
      selected = keys
      listeners.forEach((listener) => listener())
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

export function useSelectedRows(rows: SelectedRows): readonly string[] {
  return useSyncExternalStore(rows.subscribe, rows.get)
}
