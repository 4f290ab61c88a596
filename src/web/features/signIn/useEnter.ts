import { useLocation, useSearch } from 'wouter'
import { queryClient } from '../../reads.ts'
import { returnAddress } from './returnAddress.ts'

/** Goes in as somebody: nothing that was read as somebody else stays. */
export function useEnter(): () => void {
  const search = useSearch()
  const [, navigate] = useLocation()
  return () => {
    queryClient.clear()
    navigate(returnAddress(search), { replace: true })
  }
}
