export interface Scale {
  (value: number): number
  /** The value at a position. */
  at(position: number): number
}

/** Maps `low`–`high` to `from`–`to`; what has no extent maps to the middle. */
export function linearScale(low: number, high: number, from: number, to: number): Scale {
  const extent = high - low
  const scale = (value: number) => (extent === 0 ? (from + to) / 2 : from + ((value - low) / extent) * (to - from))
  return Object.assign(scale, { at: (position: number) => low + ((position - from) / (to - from || 1)) * extent })
}

/** Round values that cover `low`–`high`, at most `most` steps apart by 1, 2 or 5 times a power of ten; the first and last enclose all. */
export function niceTicks(low: number, high: number, most: number): number[] {
  const [from, to] = isOne(low, high) ? around(low) : [Math.min(low, high), Math.max(low, high)]
  const step = niceStep((to - from) / Math.max(1, most))
  const [first, last] = [Math.floor(from / step + slack), Math.ceil(to / step - slack)]
  return Array.from({ length: last - first + 1 }, (_, i) => clean((first + i) * step))
}

/** Apart by no more than rounding: an axis between them would have no steps. */
function isOne(low: number, high: number): boolean {
  return Math.abs(high - low) <= Math.max(Math.abs(low), Math.abs(high)) * 1e-9 || Math.abs(high - low) < 1e-200
}

/** An extent of at least a twentieth of the values: noise behind the comma is no rise. */
export function calmExtent(low: number, high: number): [number, number] {
  const least = Math.max(Math.abs(low), Math.abs(high)) / 20
  const missing = least - (high - low)
  return missing > 0 ? [low - missing / 2, high + missing / 2] : [low, high]
}

/** A rounding error of a value that is a tick itself must not ask for one more. */
const slack = 1e-9

function around(value: number): [number, number] {
  return Math.abs(value) < 1e-200 ? [0, 1] : value > 0 ? [0, value] : [value, 0]
}

function niceStep(atLeast: number): number {
  const power = 10 ** Math.floor(Math.log10(atLeast))
  const part = atLeast / power
  return (part <= 1 + slack ? 1 : part <= 2 ? 2 : part <= 5 ? 5 : 10) * power
}

/** 0.30000000000000004 is 0.3. */
function clean(value: number): number {
  return Number(value.toPrecision(12))
}
