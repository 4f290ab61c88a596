import type { Day } from '#domain/day.ts'
import { readDayCell } from './dayCell.ts'
import type { SentValue } from './sentValue.ts'

/** Which places of a payload mean what; see `operations/sources`. An empty path says nothing. */
export interface PayloadPaths {
  list: string
  day: string
  metric: string
  dimension: string
  value: string
  numerator: string
  denominator: string
  /** A field of each entry, or with `metric` what it says, and the KPI that it is. */
  kpis: readonly { written: string; kpiId: string }[]
}

export type PayloadValue = SentValue & { kpiId?: string; metric?: string }

/** The values of a payload, as they would be sent to the API: nothing of them is checked yet. */
export function valuesOfPayload(payload: unknown, paths: PayloadPaths, today: Day): PayloadValue[] {
  const found = at(payload, paths.list)
  const entries = Array.isArray(found) ? found : found === undefined || found === null ? [] : [found]
  return entries.flatMap((entry) => (paths.metric ? [longValue(entry, paths, today)] : wideValues(entry, paths, today)))
}

function longValue(entry: unknown, paths: PayloadPaths, today: Day): PayloadValue {
  const metric = text(at(entry, paths.metric))
  const known = paths.kpis.find(({ written }) => written === metric)
  return { ...(known ? { kpiId: known.kpiId } : { metric }), ...common(entry, paths, today), ...sides(entry, paths) }
}

/** A field for each KPI; one KPI alone may have its value, or its two sides, at the common places. */
function wideValues(entry: unknown, paths: PayloadPaths, today: Day): PayloadValue[] {
  return paths.kpis.flatMap(({ written, kpiId }) => {
    const own = written === '' ? sides(entry, paths) : { value: scalar(at(entry, written)) }
    return Object.values(own).every((value) => value === undefined) ? [] : [{ kpiId, ...common(entry, paths, today), ...own }]
  })
}

function common(entry: unknown, paths: PayloadPaths, today: Day) {
  const dimension = paths.dimension ? text(at(entry, paths.dimension)) : ''
  return { day: paths.day ? dayOf(at(entry, paths.day)) : today, dimension: dimension || null }
}

function sides(entry: unknown, paths: PayloadPaths): Pick<SentValue, 'value' | 'numerator' | 'denominator'> {
  return Object.fromEntries(
    (['value', 'numerator', 'denominator'] as const).flatMap((side) => {
      const value = paths[side] ? scalar(at(entry, paths[side])) : undefined
      return value === undefined ? [] : [[side, value]]
    }),
  )
}

/** 2024-06-08T10:00:00+08:00 is the 8th there; 1717804800 is no day that one could be sure of. */
function dayOf(value: unknown): string {
  const written = text(value)
  const cell = readDayCell(written)
  return cell.kind === 'day' ? cell.day : written
}

/** `data.rows.0.value`: fields and places in lists, one after the other. */
function at(value: unknown, path: string): unknown {
  return path
    .split('.')
    .filter(Boolean)
    .reduce<unknown>(
      (found, name) =>
        typeof found === 'object' && found !== null && Object.hasOwn(found, name)
          ? (found as Record<string, unknown>)[name]
          : undefined,
      value,
    )
}

function scalar(value: unknown): string | number | null | undefined {
  if (typeof value === 'string' || typeof value === 'number' || value === null || value === undefined) return value
  return JSON.stringify(value).slice(0, 200)
}

function text(value: unknown): string {
  const found = scalar(value)
  return found === null || found === undefined ? '' : String(found).trim()
}
