import type { Day } from '../day.ts'
import type { KpiSeries } from '../kpi/kpiSeries.ts'
import type { KpiLine } from './kpisLayout.ts'

export interface KpisToWrite {
  kpis: readonly { kpiId: string; name: string; unit: string; series: KpiSeries }[]
  /** Where the numbers of a KPI come from, by its id. */
  sources: ReadonlyMap<string, string>
  notes: readonly { kpiId: string; day: Day; varianceReason: string; improvement: string }[]
  phases: readonly { name: string; startDate: Day | null; endDate: Day | null }[]
  today: Day
}

/** What table (三) says: a line for each KPI and day with a value or a note, the oldest first. */
export function kpiLines({ kpis, sources, notes, phases, today }: KpisToWrite): KpiLine[] {
  const noteOf = new Map(notes.map((note) => [`${note.kpiId} ${note.day}`, note]))
  const phaseOf = (day: Day) =>
    phases.find(({ startDate, endDate }) => startDate && endDate && startDate <= day && day <= endDate)?.name ?? ''
  const once = [...new Map(kpis.map((kpi) => [kpi.kpiId, kpi])).values()]
  const lines = once.flatMap(({ kpiId, name, unit, series }) =>
    series.days.flatMap((day, index): KpiLine[] => {
      const note = noteOf.get(`${kpiId} ${day}`)
      const actual = series.actual[index] ?? null
      if (day > today || (actual === null && !note)) return []
      const { varianceReason = '', improvement = '' } = note ?? {}
      const about = { kpiId, day, phase: phaseOf(day), name, unit, dataSource: sources.get(kpiId) ?? '' }
      return [{ ...about, target: series.target[index] ?? null, actual, varianceReason, improvement }]
    }),
  )
  return lines.toSorted((a, b) => a.day.localeCompare(b.day))
}
