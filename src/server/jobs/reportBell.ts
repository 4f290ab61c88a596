/** Who asks for a document rings, so that this node need not look every moment whether somebody did. */
let waiting: (() => void)[] = []

export function ringForReports(): void {
  const woken = waiting
  waiting = []
  for (const wake of woken) wake()
}

/** Until it rings, at most so many milliseconds. */
export async function untilReportsRing(milliseconds: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, milliseconds)
  waiting.push(resolve)
  await promise
  clearTimeout(timer)
  waiting = waiting.filter((wake) => wake !== resolve)
}
