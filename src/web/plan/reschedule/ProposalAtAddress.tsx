import { Suspense, lazy } from 'react'
import { usePlan } from '../PlanProvider.tsx'
import { useProposalAddress } from './useProposalAddress.ts'

const ProposalDrawer = lazy(() => import('./ProposalDrawer.tsx').then((drawer) => ({ default: drawer.ProposalDrawer })))

/** The drawer of the proposal that the address names, beside whichever screen of the campaign. */
export function ProposalAtAddress() {
  const { role } = usePlan()
  const { shown, show, close } = useProposalAddress()
  if (!shown || role === 'guest') return null
  return (
    <Suspense>
      <ProposalDrawer key={shown} shown={shown} onShow={show} onClose={close} />
    </Suspense>
  )
}
