interface Link {
  predecessorId: string
  successorId: string
}

/**
 * A circle in the links, as the ids of its tasks, each waiting for the one before it and the first for the last; null where there is
 * none. The same links always give the same circle, which begins with its smallest id.
 */
export function findCircle(links: Iterable<Link>): string[] | null {
  const successors = new Map<string, string[]>()
  for (const { predecessorId, successorId } of links) {
    const list = successors.get(predecessorId)
    if (list) list.push(successorId)
    else successors.set(predecessorId, [successorId])
  }
  for (const [task, list] of successors) successors.set(task, list.toSorted())
  const done = new Set<string>()
  for (const first of [...successors.keys()].toSorted()) {
    const circle = circleFrom(first, successors, done)
    if (circle) return fromSmallest(circle)
  }
  return null
}

/** Walks depth first without recursion: a chain of 10,000 tasks is no deeper than one of three. */
function circleFrom(first: string, successors: ReadonlyMap<string, string[]>, done: Set<string>): string[] | null {
  if (done.has(first)) return null
  const path = [first]
  const onPath = new Map([[first, 0]])
  const next = [0]
  while (path.length > 0) {
    const task = path.at(-1)!
    const successor = successors.get(task)?.[next[next.length - 1]!++]
    if (successor === undefined) {
      done.add(task)
      onPath.delete(task)
      path.pop()
      next.pop()
      continue
    }
    const at = onPath.get(successor)
    if (at !== undefined) return path.slice(at)
    if (done.has(successor)) continue
    onPath.set(successor, path.length)
    path.push(successor)
    next.push(0)
  }
  return null
}

function fromSmallest(circle: string[]): string[] {
  const at = circle.indexOf(circle.toSorted()[0]!)
  return [...circle.slice(at), ...circle.slice(0, at)]
}
