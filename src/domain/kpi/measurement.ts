import type { Day } from '#domain/day.ts'
import type { Decimal } from './decimal.ts'

/**
 * How the days of a KPI become one result. `cumulative`: amounts that add up (销售额); `ratio`: a numerator over a denominator, each added up
 * (转化率 = 订单 / 点击); `level`: a state, of which the last counts (粉丝数).
 */
export type KpiKind = 'cumulative' | 'ratio' | 'level'

/** A KPI as the rules see it. Values of a KPI with the unit `%` are on the scale of 100: 5 is 5 %. */
export interface KpiMeaning {
  kind: KpiKind
  /** As shown: `元`, `人`, `%`; '' for none. */
  unit: string
}

/** One reading of a KPI: of a day, and of a dimension value (a channel) or, with null, of the whole. */
export interface Measurement {
  day: Day
  dimension: string | null
  /** In canonical units. Null for a ratio that is given by its two sides. */
  value: Decimal | null
  /** The sides of a ratio; null otherwise, and where only the rate is known. */
  numerator: Decimal | null
  denominator: Decimal | null
}

/** The readings of the whole: those without a dimension where there are any, otherwise all dimension values together. */
export function ofWhole(measurements: readonly Measurement[]): Measurement[] {
  const whole = measurements.filter(({ dimension }) => dimension === null)
  return whole.length > 0 ? whole : [...measurements]
}

export function ofDimension(measurements: readonly Measurement[], dimension: string): Measurement[] {
  return measurements.filter((measurement) => measurement.dimension === dimension)
}
