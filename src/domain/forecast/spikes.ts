const reach = 14
const fewestNeighbours = 7
const times = 10

/**
 * The values without lonely spikes: one more than ten times as large as any other within two weeks (a unit slip, a bot, a one-day
 * sensation) says nothing about the coming days, so it counts as unknown there. It stays in what has been recorded to date.
 */
export function withoutSpikes(values: Float64Array): Float64Array {
  return values.map((value, i) => (isSpike(values, i) ? Number.NaN : value))
}

function isSpike(values: Float64Array, at: number): boolean {
  let [largest, neighbours] = [0, 0]
  for (let i = Math.max(0, at - reach); i < Math.min(values.length, at + reach + 1); i++) {
    if (i === at || Number.isNaN(values[i]!)) continue
    largest = Math.max(largest, Math.abs(values[i]!))
    neighbours += 1
  }
  return neighbours >= fewestNeighbours && largest > 0 && Math.abs(values[at]!) > times * largest
}
