/** `count` positions between two neighbours (null at an end), in order. Null where no number lies between them any more. */
export function positionsBetween(before: number | null, after: number | null, count: number): number[] | null {
  if (after === null) return Array.from({ length: count }, (_, index) => Math.floor(before ?? 0) + index + 1)
  const start = before ?? after - count - 1
  const step = (after - start) / (count + 1)
  if (step < 1e-6) return null
  return Array.from({ length: count }, (_, index) => start + step * (index + 1))
}
