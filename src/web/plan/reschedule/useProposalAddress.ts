import { useLocation, useSearch } from 'wouter'
import { withQuery } from '../../paths.ts'

/** Which proposal the address shows: its id, `open` for all that wait, or none. It takes the place of an open task. */
export function useProposalAddress(): { shown: string | null; show: (proposal: string) => void; close: () => void } {
  const [location, navigate] = useLocation()
  const query = Object.fromEntries(new URLSearchParams(useSearch()))
  const go = (proposal: string) => navigate(withQuery(location, { ...query, task: '', proposal }))
  return { shown: query.proposal ?? null, show: go, close: () => go('') }
}
