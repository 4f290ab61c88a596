import type { Task } from '#domain/task.ts'
import { lateDays } from '#domain/task.ts'
import { isTheirs } from '#domain/taskEdit.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { useSession } from '../../session/SessionProvider.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { usePlan } from '../PlanProvider.tsx'
import { useAskImpact } from './useAskImpact.ts'
import { useProposalAddress } from './useProposalAddress.ts'
import { useOpenProposals } from './useProposals.ts'
import { usePlanPerson } from '../usePlanPerson.ts'

/** Where a task is behind its plan: the offer to see what follows, or the proposal that waits already. */
export function SlipOffer({ task }: { task: Task }) {
  const { reschedule } = useMessages()
  const { today } = useSession()
  const mayAsk = useMayAsk(task)
  const { show } = useProposalAddress()
  const waiting = useOpenProposals().find(({ taskId }) => taskId === task.id)
  const askImpact = useAskImpact()
  const days = lateDays(task, today)
  if (waiting)
    return (
      <Banner actions={<Button onClick={() => show(waiting.id)}>{reschedule.seeProposal}</Button>}>
        {reschedule.hasProposal}
      </Banner>
    )
  if (days === 0 || !mayAsk) return null
  return (
    <Banner
      tone="warning"
      title={reschedule.late(days)}
      actions={<Button onClick={() => void askImpact(task.id)}>{reschedule.seeImpact}</Button>}
    >
      {reschedule.lateSentence}
    </Banner>
  )
}

/** Leads ask of every task, members of their own. */
export function useMayAsk(task: Task): boolean {
  const { role } = usePlan()
  const person = usePlanPerson()
  return role === 'lead' || (role === 'member' && isTheirs(task, person.id))
}
