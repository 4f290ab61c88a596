import { useMessages } from '../../messages/MessagesProvider.tsx'
import { usePlan } from '../PlanProvider.tsx'
import styles from './reschedule.module.css'
import { useCauseText } from './useCauseText.ts'
import { useProposalAddress } from './useProposalAddress.ts'
import type { Proposal } from './useProposals.ts'
import { useOpenProposals } from './useProposals.ts'

/** The proposals that wait, each with what it is about and how much it would move. */
export function OpenProposals({ empty }: { empty?: string }) {
  const proposals = useOpenProposals()
  if (proposals.length === 0) return <p className={styles.none}>{empty}</p>
  return (
    <ul className={styles.list}>
      {proposals.map((proposal) => (
        <li key={proposal.id}>
          <Line proposal={proposal} />
        </li>
      ))}
    </ul>
  )
}

function Line({ proposal }: { proposal: Proposal }) {
  const { reschedule } = useMessages()
  const { tasks } = usePlan()
  const { show } = useProposalAddress()
  const cause = useCauseText()
  const moves = proposal.alternatives[0]?.moves ?? []
  const milestones = moves.filter(({ noun }) => noun === 'milestone').length
  return (
    <button type="button" className={styles.line} onClick={() => show(proposal.id)}>
      <span className={styles.lineName}>{tasks.get(proposal.taskId)?.name}</span>
      <span className={styles.muted}>
        {cause(proposal)} · {reschedule.moving(moves.length - milestones, milestones)}
      </span>
    </button>
  )
}
