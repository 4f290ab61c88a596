import { useMemo } from 'react'
import { useSession } from '../session/SessionProvider.tsx'
import { usePlan } from './PlanProvider.tsx'

/** Who acts in this campaign. In an archived one nobody does, so whatever asks whose something is offers nothing to be done. */
export function usePlanPerson() {
  const { person } = useSession()
  const { campaign } = usePlan()
  const isArchived = campaign.archivedOn !== null
  return useMemo(() => (isArchived ? { ...person, id: '' } : person), [person, isArchived])
}
