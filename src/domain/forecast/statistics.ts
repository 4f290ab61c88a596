/** Statistics over lists in which NaN means "no value that day" (a missing day is not a zero). All answer NaN for an empty list. */
export function mean(values: ArrayLike<number>, from = 0, to = values.length): number {
  let sum = 0
  let count = 0
  for (let i = Math.max(0, from); i < to; i++) {
    const value = values[i]!
    if (Number.isNaN(value)) continue
    sum += value
    count += 1
  }
  return sum / count
}

/** How many values are known. */
export function countKnown(values: ArrayLike<number>): number {
  let count = 0
  for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i]!)) count += 1
  return count
}

export function median(values: ArrayLike<number>): number {
  return quantile(values, 0.5)
}

/** The value below which a `share` (0–1) of the list lies, between two neighbours in proportion. */
export function quantile(values: ArrayLike<number>, share: number): number {
  const sorted = Float64Array.from(values)
    .filter((value) => !Number.isNaN(value))
    .toSorted()
  const position = share * (sorted.length - 1)
  const below = sorted[Math.floor(position)] ?? Number.NaN
  const above = sorted[Math.ceil(position)] ?? Number.NaN
  return below + (above - below) * (position % 1)
}
