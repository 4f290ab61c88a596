import { useState } from 'react'
import type { SheetColumn } from './patches.ts'
import { sheetColumns, usualColumns } from './patches.ts'

export interface SheetPrefs {
  columns: readonly SheetColumn[]
  widths: Readonly<Record<string, number>>
  compact: boolean
}

const KEY = 'runsheet.sheet'

/** How this browser's user likes the sheet: columns, widths, row height. The same in every campaign. */
export function useSheetPrefs(): [SheetPrefs, (patch: Partial<SheetPrefs>) => void] {
  const [prefs, setPrefs] = useState(load)
  const change = (patch: Partial<SheetPrefs>) => {
    const next = { ...prefs, ...patch }
    setPrefs(next)
    localStorage.setItem(KEY, JSON.stringify(next))
  }
  return [prefs, change]
}

function load(): SheetPrefs {
  const usual: SheetPrefs = { columns: usualColumns, widths: {}, compact: false }
  try {
    const stored = { ...usual, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<SheetPrefs>) }
    return { ...stored, columns: sheetColumns.filter((column) => column === 'name' || stored.columns.includes(column)) }
  } catch {
    return usual
  }
}
