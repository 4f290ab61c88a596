import type { Day } from '../day.ts'
import type { CellDateContext } from './cellDate.ts'
import type { Grid } from './grid.ts'
import { kpiHeadings } from './kpisLayout.ts'
import { logRows } from './logRows.ts'

/** What a row of table (三) says beside its numbers. */
export interface KpiNoteRow {
  /** KPI and day, as the export hid them. */
  key: string
  row: number
  day: Day | null
  name: string
  varianceReason: string
  improvement: string
  unread: Set<string>
}

/** The notes of table (三) of an edited export; null where the file has none. Its numbers come back as values, with their guard. */
export function readKpiNotes(grids: Grid[], dates: CellDateContext): KpiNoteRow[] | null {
  const found = logRows(grids, kpiHeadings, ['varianceReason', 'improvement'], dates)
  if (!found) return null
  const known = new Set<string>()
  return found.rows.flatMap(({ row, unread, text, day }): KpiNoteRow[] => {
    const key = /^kpi:(.+ \d{4}-\d{2}-\d{2})$/.exec(text('key'))?.[1]
    if (key === undefined || known.has(key)) return []
    known.add(key)
    const notes = { varianceReason: text('varianceReason'), improvement: text('improvement') }
    return [{ key, row, day: day('day'), name: text('name'), ...notes, unread }]
  })
}
