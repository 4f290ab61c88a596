interface Edges {
  from: Int32Array
  to: Int32Array
  outFrom: Int32Array
  outgoing: Int32Array
}

/** The nodes in an order in which every edge points forward. Those of circles, and what comes after them, are left out. */
export function topologicalOrder(size: number, { to, outFrom, outgoing }: Edges): Int32Array {
  const waiting = new Int32Array(size)
  for (const node of to) waiting[node]!++
  const order = new Int32Array(size)
  let [count, at] = [0, 0]
  for (let node = 0; node < size; node++) if (waiting[node] === 0) order[count++] = node
  while (at < count) {
    const node = order[at++]!
    for (let edge = outFrom[node]!; edge < outFrom[node + 1]!; edge++) {
      const next = to[outgoing[edge]!]!
      if (--waiting[next]! === 0) order[count++] = next
    }
  }
  return order.subarray(0, count)
}
