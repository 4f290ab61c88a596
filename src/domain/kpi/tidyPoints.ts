import type { Aggregate } from '#domain/forecast/forecast.ts'
import type { Point } from '#domain/forecast/timeline.ts'
import { Problem } from '#domain/problem.ts'
import { sumDecimals } from './decimal.ts'
import type { TidyValue } from './readTidy.ts'

/**
 * One value a day of a metric: of one dimension value, or of the whole. The whole is what the file gives without a dimension; where it
 * gives none, the dimension values together (added exactly; averaged for `mean`). A second value of the same day, metric and dimension
 * corrects the first. Throws `metricNotInFile` or `dimensionNotInFile`.
 */
export function tidyPoints(
  values: readonly TidyValue[],
  about: { metric: string; dimension: string | null; aggregate: Aggregate },
): Point[] {
  const ofMetric = values.filter(({ metric }) => metric === about.metric)
  if (ofMetric.length === 0)
    throw notInFile(
      'metricNotInFile',
      about.metric,
      values.map(({ metric }) => metric),
    )
  const dimensions = new Set(ofMetric.map(({ dimension }) => dimension))
  if (about.dimension !== null && !dimensions.has(about.dimension))
    throw notInFile('dimensionNotInFile', about.dimension, [...dimensions])
  const chosen = about.dimension ?? (dimensions.has('') ? '' : null)
  const byDay = new Map<string, Map<string, string>>()
  for (const { day, dimension, value } of ofMetric) {
    if (chosen !== null && dimension !== chosen) continue
    const ofDay = byDay.get(day) ?? new Map<string, string>()
    byDay.set(day, ofDay.set(dimension, value))
  }
  return Array.from(byDay, ([day, ofDay]) => {
    const sum = Number(sumDecimals([...ofDay.values()]))
    return { day, value: about.aggregate === 'mean' ? sum / ofDay.size : sum }
  })
}

function notInFile(code: 'metricNotInFile' | 'dimensionNotInFile', name: string, known: string[]): Problem {
  return new Problem(code, { name, known: [...new Set(known)].filter(Boolean).slice(0, 20).join(', ') })
}
