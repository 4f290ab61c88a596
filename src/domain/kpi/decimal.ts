/** A decimal as text, `-1234.50`: money and KPI values are added without rounding. */
export type Decimal = string

const pattern = /^-?\d+(?:\.\d+)?$/

export function isDecimal(text: string): boolean {
  return pattern.test(text)
}

/** The exact sum, with as many decimals as the finest of the values; '0' for none. Throws a RangeError for what is no decimal. */
export function sumDecimals(values: readonly Decimal[]): Decimal {
  const places = values.reduce((most, value) => Math.max(most, fractionOf(value).length), 0)
  const units = values.reduce((sum, value) => sum + unitsOf(value, places), 0n)
  if (places === 0) return String(units)
  const digits = String(units < 0n ? -units : units).padStart(places + 1, '0')
  return `${units < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`
}

function unitsOf(value: Decimal, places: number): bigint {
  if (!isDecimal(value)) throw new RangeError(`not a decimal: ${value}`)
  const fraction = fractionOf(value)
  return BigInt(value.replace('.', '') + '0'.repeat(places - fraction.length))
}

function fractionOf(value: Decimal): string {
  return value.split('.')[1] ?? ''
}
