import { useSearchParams } from 'wouter'

/** Marks the row that the address means, and brings it into view: `?milestone=` and an id. */
export function useMeant(name: 'milestone' | 'objection', id: string) {
  const [search] = useSearchParams()
  const isMeant = search.get(name) === id
  return { ref: isMeant ? comeIntoView : undefined, 'aria-current': isMeant || undefined }
}

function comeIntoView(row: HTMLElement | null): void {
  row?.scrollIntoView({ block: 'center' })
}
