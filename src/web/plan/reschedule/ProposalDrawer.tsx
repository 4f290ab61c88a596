import { useFormats } from '../../formats.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { Drawer } from '../../ui/floating/Drawer.tsx'
import { Badge } from '../../ui/marks/Badge.tsx'
import { Spinner } from '../../ui/marks/Spinner.tsx'
import { usePlan } from '../PlanProvider.tsx'
import { useNames } from '../useNames.ts'
import { Decided } from './Decided.tsx'
import { OpenProposal } from './OpenProposal.tsx'
import { OpenProposals } from './OpenProposals.tsx'
import styles from './reschedule.module.css'
import { useCauseText } from './useCauseText.ts'
import type { Proposal } from './useProposals.ts'
import { useOpenProposals, useProposal } from './useProposals.ts'

interface ProposalDrawerProps {
  shown: string
  onShow: (proposal: string) => void
  onClose: () => void
}

/** 调整建议 at the right of any screen of the campaign: all that wait, or one of them. */
export function ProposalDrawer({ shown, onShow, onClose }: ProposalDrawerProps) {
  if (shown === 'open') return <AllOpen onShow={onShow} onClose={onClose} />
  return <One id={shown} onShow={onShow} onClose={onClose} />
}

function AllOpen({ onClose }: Omit<ProposalDrawerProps, 'shown'>) {
  const { reschedule, common } = useMessages()
  return (
    <Drawer title={reschedule.open} closeLabel={common.close} onClose={onClose}>
      <OpenProposals empty={reschedule.none} />
    </Drawer>
  )
}

function One({ id, onShow, onClose }: Omit<ProposalDrawerProps, 'shown'> & { id: string }) {
  const { reschedule, common } = useMessages()
  const { tasks } = usePlan()
  const proposal = useProposal(id)
  const others = useOpenProposals().filter((open) => open.id !== id).length
  const tools = others > 0 && (
    <Button small look="quiet" onClick={() => onShow('open')}>
      {reschedule.back}
    </Button>
  )
  const frame = { closeLabel: common.close, onClose, tools }
  if (proposal === undefined)
    return (
      <Drawer title={reschedule.open} {...frame}>
        <Spinner label={common.loading} />
      </Drawer>
    )
  if (proposal === null)
    return (
      <Drawer title={reschedule.gone} {...frame}>
        <p>{reschedule.goneSentence}</p>
      </Drawer>
    )
  const title = reschedule.title(tasks.get(proposal.taskId)?.name ?? '')
  const heading = { ...frame, title, detail: <Asked proposal={proposal} /> }
  if (proposal.state === 'open') return <OpenProposal key={proposal.id} proposal={proposal} heading={heading} />
  return (
    <Drawer {...heading}>
      <Decided proposal={proposal} />
    </Drawer>
  )
}

const tones = { open: 'warning', accepted: 'completed', rejected: 'neutral' } as const

function Asked({ proposal }: { proposal: Proposal }) {
  const { reschedule } = useMessages()
  const { day } = useFormats()
  const names = useNames()
  const cause = useCauseText()
  return (
    <span className={styles.asked}>
      <Badge tone={tones[proposal.state]}>{reschedule.state[proposal.state]}</Badge>
      <span>{cause(proposal)}</span>
      <span>{reschedule.askedBy(names.person(proposal.requestedById), day(proposal.requestedOn))}</span>
      {proposal.note && <span>{proposal.note}</span>}
    </span>
  )
}
