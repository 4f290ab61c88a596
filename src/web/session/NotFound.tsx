import { useMessages } from '../messages/MessagesProvider.tsx'
import { paths } from '../paths.ts'
import { ButtonLink } from '../ui/actions/ButtonLink.tsx'
import { EmptyState } from '../ui/feedback/EmptyState.tsx'

export function NotFound() {
  const { common } = useMessages()
  return (
    <EmptyState
      as="h1"
      title={common.notFoundTitle}
      actions={<ButtonLink href={paths.campaigns()}>{common.toCampaigns}</ButtonLink>}
    >
      {common.notFound}
    </EmptyState>
  )
}
