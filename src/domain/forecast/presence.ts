const span = 70

/**
 * How likely each coming step is to have a value at all: as often as the same weekday had one in the last ten weeks, where weekdays differ
 * by more than chance; otherwise as often as any day. A day without a value is not a zero, but it adds nothing to the total either.
 */
export function presenceAhead(values: Float64Array, season: number, horizon: number): Float64Array {
  const from = Math.max(0, values.length - span)
  const seen = new Float64Array(season)
  const present = new Float64Array(season)
  for (let i = from; i < values.length; i++) {
    seen[i % season]! += 1
    if (!Number.isNaN(values[i]!)) present[i % season]! += 1
  }
  const usual = present.reduce((a, b) => a + b, 0) / Math.max(1, values.length - from)
  const trust = 1 - Math.min(1, 1 / unevenness(seen, present, usual))
  return Float64Array.from({ length: horizon }, (_, ahead) => {
    const s = (values.length + ahead) % season
    return seen[s]! > 0 ? usual + trust * (present[s]! / seen[s]! - usual) : usual
  })
}

/** Pearson's chi-square over its degrees of freedom: about 1 where weekdays differ only by chance. */
function unevenness(seen: Float64Array, present: Float64Array, usual: number): number {
  const expectedSpread = usual * (1 - usual)
  if (seen.length === 1 || !(expectedSpread > 0)) return 1
  const sum = seen.reduce(
    (total, count, s) => (count > 0 ? total + (present[s]! - count * usual) ** 2 / (count * expectedSpread) : total),
    0,
  )
  return sum / (seen.length - 1)
}
