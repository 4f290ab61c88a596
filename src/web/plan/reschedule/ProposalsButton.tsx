import { CalendarClock } from 'lucide-react'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { useProposalAddress } from './useProposalAddress.ts'
import { useOpenProposals } from './useProposals.ts'

/** How many proposals wait; not there where none does. */
export function ProposalsButton() {
  const { plan } = useMessages()
  const { show } = useProposalAddress()
  const proposals = useOpenProposals()
  const [first, another] = proposals
  if (!first) return null
  return (
    <Button small look="quiet" icon={<CalendarClock size={16} />} onClick={() => show(another ? 'open' : first.id)}>
      {plan.openProposals(proposals.length)}
    </Button>
  )
}
