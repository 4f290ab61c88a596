interface Placed {
  id: string
  position: number
}

/** The numbers of the sheet's rows, from 1: phases in their order, the tasks of each in theirs, tasks without a phase last. */
export function rowNumbers(
  phases: Iterable<Placed>,
  tasks: Iterable<Placed & { phaseId: string | null }>,
): ReadonlyMap<string, number> {
  const place = new Map<string | null, number>([...phases].toSorted(inOrder).map(({ id }, index) => [id, index]))
  const last = place.size
  const placeOf = ({ phaseId }: { phaseId: string | null }) => place.get(phaseId) ?? last
  const sorted = [...tasks].toSorted((a, b) => placeOf(a) - placeOf(b) || inOrder(a, b))
  return new Map(sorted.map(({ id }, index) => [id, index + 1]))
}

function inOrder(a: Placed, b: Placed): number {
  return a.position - b.position || (a.id < b.id ? -1 : 1)
}
