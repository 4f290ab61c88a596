/** Where a key leads in a list of `count` from `at` (−1: nowhere yet); undefined where the key is not the list's. */
export function walk(key: string, at: number, count: number): number | undefined {
  if (count === 0) return undefined
  if (key === 'ArrowDown') return (at + 1) % count
  if (key === 'ArrowUp') return at <= 0 ? count - 1 : at - 1
  if (key === 'PageDown') return Math.min(count - 1, at + page)
  if (key === 'PageUp') return Math.max(0, at - page)
  return undefined
}

const page = 8
