const MOST_WAIT = 2000

/** Does what the first look does not need, once the browser has nothing better to do. Answers how to leave it. */
export function afterFirstLook(then: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(then, MOST_WAIT)
    return () => clearTimeout(timer)
  }
  const idle = requestIdleCallback(then, { timeout: MOST_WAIT })
  return () => cancelIdleCallback(idle)
}
