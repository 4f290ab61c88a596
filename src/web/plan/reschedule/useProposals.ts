import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'
import { useRead } from '../../reads.ts'
import { usePlan } from '../PlanProvider.tsx'

export type Proposal = OutputOf<Operations['rescheduleProposals']['list']>['proposals'][number]
export type Alternative = Proposal['alternatives'][number]

const NONE: Proposal[] = []

/** Proposals that wait for a decision; none to a guest, for whom there are none. */
export function useOpenProposals(): Proposal[] {
  const { campaign, role } = usePlan()
  const { data } = useRead('rescheduleProposals', 'list', { campaignId: campaign.id }, { enabled: role !== 'guest' })
  return data?.proposals ?? NONE
}

/** One proposal, open or decided; undefined while it is looked for, null where there is none. */
export function useProposal(id: string): Proposal | null | undefined {
  const { campaign } = usePlan()
  const campaignId = campaign.id
  const open = useRead('rescheduleProposals', 'list', { campaignId })
  const found = open.data?.proposals.find((proposal) => proposal.id === id)
  const enabled = open.data !== undefined && !found
  const accepted = useRead('rescheduleProposals', 'list', { campaignId, state: 'accepted' }, { enabled })
  const rejected = useRead('rescheduleProposals', 'list', { campaignId, state: 'rejected' }, { enabled })
  if (found) return found
  const decided = [...(accepted.data?.proposals ?? []), ...(rejected.data?.proposals ?? [])].find(
    (proposal) => proposal.id === id,
  )
  return decided ?? (accepted.data && rejected.data ? null : undefined)
}
