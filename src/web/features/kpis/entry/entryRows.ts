import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'
import type { Day } from '#domain/day.ts'
import { addDays } from '#domain/day.ts'
import { sumDecimals } from '#domain/kpi/decimal.ts'
import type { KpiKind } from '#domain/kpi/measurement.ts'
import type { HeldValue } from '../held.ts'

export type MeasurementRow = OutputOf<Operations['measurements']['list']>['measurements'][number]

/** A column of the grid: one KPI, or one value of its dimension. */
export interface EntryColumn {
  kpiId: string
  name: string
  unit: string
  kind: KpiKind
  mayEnter: boolean
}

/** A line of the grid: what is known of one day, by KPI. */
export interface EntryRow {
  day: Day
  values: Readonly<Record<string, MeasurementRow>>
  /** What the values of its dimension add up to, where the whole was not given; only in the view of the whole. */
  sums: Readonly<Record<string, string>>
  held: Readonly<Record<string, HeldValue>>
}

/** From the first day that counts to the last, with the days that have a value outside of them. At most two years. */
export function entryDays(about: { start: Day | null; end: Day | null; today: Day; known: readonly Day[] }): Day[] {
  const { start, end, today, known } = about
  const days = [start, end, today, ...known].filter((day) => day !== null).toSorted()
  const first = start ?? days[0]!
  const last = days.at(-1)!
  const from = days[0]! < first ? days[0]! : first
  const all: Day[] = []
  for (let day = from; day <= last && all.length < 731; day = addDays(day, 1)) all.push(day)
  return all
}

/** Rows by day; a row that says the same as before stays the same object, so that the grid draws what changed. */
export function entryRows(
  days: readonly Day[],
  dimension: string | null,
  about: { measurements: readonly MeasurementRow[]; held: readonly HeldValue[]; before: ReadonlyMap<string, EntryRow> },
): Map<string, EntryRow> {
  const values = Map.groupBy(
    about.measurements.filter((measurement) => measurement.dimension === dimension),
    ({ day }) => day,
  )
  const parts = Map.groupBy(
    about.measurements.filter((measurement) => measurement.dimension !== null),
    ({ day }) => day,
  )
  const held = Map.groupBy(
    about.held.filter((value) => value.dimension === dimension),
    ({ day }) => day,
  )
  return new Map(
    days.map((day) => {
      const row: EntryRow = {
        day,
        values: Object.fromEntries((values.get(day) ?? []).map((measurement) => [measurement.kpiId, measurement])),
        sums: dimension === null ? sumsOf(parts.get(day) ?? []) : {},
        held: Object.fromEntries((held.get(day) ?? []).map((value) => [value.kpiId, value])),
      }
      const before = about.before.get(day)
      return [day, before && JSON.stringify(before) === JSON.stringify(row) ? before : row]
    }),
  )
}

function sumsOf(parts: readonly MeasurementRow[]): Record<string, string> {
  const byKpi = Map.groupBy(parts, ({ kpiId }) => kpiId)
  return Object.fromEntries(
    Array.from(byKpi, ([kpiId, values]) => [kpiId, sumDecimals(values.flatMap(({ value }) => value ?? []))]),
  )
}
