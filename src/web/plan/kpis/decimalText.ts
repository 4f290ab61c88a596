/** 5000000 → 5,000,000, without rounding: for fields that are edited. */
export function groupedDecimal(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.')
  const parted = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction ? `${parted}.${fraction}` : parted
}
