import { useMessages } from '../../messages/MessagesProvider.tsx'
import { Panel } from '../../ui/frame/Panel.tsx'
import { usePlan } from '../PlanProvider.tsx'
import { OpenProposals } from './OpenProposals.tsx'
import { useOpenProposals } from './useProposals.ts'

/** 待我决定: not there where nothing waits. */
export function ProposalsPanel() {
  const { reschedule, overview } = useMessages()
  const { role } = usePlan()
  const { length } = useOpenProposals()
  if (length === 0) return null
  return (
    <Panel title={role === 'lead' ? reschedule.toDecide : reschedule.waiting} detail={overview.count(length)} flush>
      <OpenProposals />
    </Panel>
  )
}
