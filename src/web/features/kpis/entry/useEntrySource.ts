import { useEffect, useMemo, useRef } from 'react'
import type { RowSource } from '../../../ui/grid/types.ts'
import type { EntryRow } from './entryRows.ts'

/** The rows as the grid reads them: whoever draws a row hears of that row alone. */
export function useEntrySource(rows: ReadonlyMap<string, EntryRow>): RowSource<EntryRow> {
  const current = useRef(rows)
  const listeners = useRef(new Map<string, Set<() => void>>())
  const source = useMemo<RowSource<EntryRow>>(
    () => ({
      subscribe: (key, changed) => {
        const set = listeners.current.get(key) ?? new Set()
        listeners.current.set(key, set.add(changed))
        return () => void set.delete(changed)
      },
      getRow: (key) => current.current.get(key),
    }),
    [],
  )
  useEffect(() => {
    const before = current.current
    current.current = rows
    for (const [key, set] of listeners.current) if (before.get(key) !== rows.get(key)) set.forEach((changed) => changed())
  }, [rows])
  return source
}
