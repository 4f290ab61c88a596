const LARGEST = 1e18

/** A number as the decimal text that rows keep; null where there is none, or one that no row holds. */
export function decimalOf(number: number | null): string | null {
  if (number === null || !Number.isFinite(number) || Math.abs(number) >= LARGEST) return null
  return Number.isInteger(number) ? BigInt(number).toString() : number.toFixed(6).replace(/\.?0+$/, '')
}
