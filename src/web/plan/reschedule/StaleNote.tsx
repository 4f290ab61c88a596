import { useMessages } from '../../messages/MessagesProvider.tsx'
import { Banner } from '../../ui/feedback/Banner.tsx'
import type { Proposal } from './useProposals.ts'

/** That the plan went on, and by how much it changes what would move. */
export function StaleNote({ title, difference }: { title: string; difference: Proposal['difference'] }) {
  const { reschedule } = useMessages()
  const { added, gone, changed } = difference
  if (added.length + gone.length + changed.length === 0) return null
  return (
    <Banner tone="warning" title={title}>
      {reschedule.staleCounts(added.length, gone.length, changed.length)}
    </Banner>
  )
}
