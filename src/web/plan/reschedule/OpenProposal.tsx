import type { ComponentProps } from 'react'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import type { DateMove } from '#domain/rescheduleProposal.ts'
import { movesDifference } from '#domain/rescheduleProposal.ts'
import { Refused, announceStale, api } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { useToast } from '../../ui/feedback/useToast.ts'
import { SegmentedControl } from '../../ui/fields/SegmentedControl.tsx'
import { Drawer } from '../../ui/floating/Drawer.tsx'
import { usePlan } from '../PlanProvider.tsx'
import { useCampaignWrite } from '../useCampaignWrite.ts'
import { useTakeBack } from '../useTakeBack.ts'
import { Effects } from './Effects.tsx'
import { Moves } from './Moves.tsx'
import { RejectForm } from './RejectForm.tsx'
import styles from './reschedule.module.css'
import { StaleNote } from './StaleNote.tsx'
import type { Alternative, Proposal } from './useProposals.ts'

type Heading = Omit<ComponentProps<typeof Drawer>, 'children' | 'footer'>

/** What would move, in which way, and what it touches; whoever leads takes all of it, part of it, or none. */
export function OpenProposal({ proposal, heading }: { proposal: Proposal; heading: Heading }) {
  const { reschedule, common } = useMessages()
  const { campaign, role } = usePlan()
  const { write, error, busy } = useCampaignWrite()
  const toast = useToast()
  const { undo } = useTakeBack()
  const [key, setKey] = useState<Alternative['key']>('shiftAll')
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [seen, setSeen] = useState<DateMove[] | null>(null)
  const [rejects, setRejects] = useState(false)
  const alternative = proposal.alternatives.find((candidate) => candidate.key === key) ?? proposal.alternatives[0]
  const chosen = alternative?.moves.filter(({ id }) => !left.has(id)) ?? []
  const isWhole = chosen.length === alternative?.moves.length
  const isLead = role === 'lead'
  const difference = seen && alternative ? movesDifference(seen, alternative.moves) : proposal.difference
  const finish = (text: string) => {
    heading.onClose()
    toast({ text, action: { label: common.undo, onPress: undo } })
  }
  const accept = async () => {
    if (!alternative) return
    const given = { campaignId: campaign.id, proposalId: proposal.id, alternative: alternative.key, mark: alternative.mark }
    const done = await write(() =>
      api.rescheduleProposals
        .accept({ ...given, ...(!isWhole && { moveIds: chosen.map(({ id }) => id) }) }, { key: newId() })
        .catch((thrown: unknown) => {
          if (thrown instanceof Refused && thrown.status === 409) {
            setSeen(alternative.moves)
            announceStale(['rescheduleProposal'])
          }
          throw thrown
        }),
    )
    if (done) finish(reschedule.accepted(chosen.length))
  }
  const reject = async (reason: string) => {
    const given = { campaignId: campaign.id, proposalId: proposal.id, reason }
    if (await write(() => api.rescheduleProposals.reject(given, { key: newId() }))) finish(reschedule.rejected)
  }
  const buttons = (
    <div className={styles.buttons}>
      <Button
        look="primary"
        busy={busy}
        disabledReason={chosen.length === 0 ? reschedule.chooseSome : undefined}
        onClick={() => void accept()}
      >
        {reschedule.accept(chosen.length, isWhole)}
      </Button>
      <Button onClick={() => setRejects(true)}>{reschedule.reject}</Button>
    </div>
  )
  const decide = rejects ? <RejectForm send={reject} onClose={() => setRejects(false)} /> : buttons
  return (
    <Drawer {...heading} footer={isLead ? decide : <p className={styles.muted}>{reschedule.leadsDecide}</p>}>
      <div className={styles.body}>
        {error && <Banner tone="error">{error}</Banner>}
        <StaleNote title={seen ? reschedule.staleSince : reschedule.stale} difference={difference} />
        {!alternative && <p>{reschedule.nothingLeft}</p>}
        {alternative && (
          <>
            {proposal.alternatives.length > 1 && (
              <SegmentedControl
                label={reschedule.alternatives}
                value={alternative.key}
                segments={proposal.alternatives.map((each) => ({ value: each.key, label: reschedule.alternative[each.key] }))}
                onChange={setKey}
              />
            )}
            <Moves
              alternative={alternative}
              left={left}
              onLeft={isLead ? setLeft : undefined}
              difference={difference}
              askedTaskId={proposal.taskId}
            />
            <Effects alternative={alternative} chosen={chosen} isWhole={isWhole} />
          </>
        )}
      </div>
    </Drawer>
  )
}
