import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { ButtonLink } from '../../ui/actions/ButtonLink.tsx'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'

/** Above an empty sheet the ways in; where a filter hides everything, the way back. */
export function EmptySheet({
  isEmpty,
  noMatch,
  mayEdit,
  campaignId,
}: {
  isEmpty: boolean
  noMatch: boolean
  mayEdit: boolean
  campaignId: string
}) {
  const { sheet } = useMessages()
  if (noMatch)
    return (
      <EmptyState as="h2" title={sheet.noMatch}>
        {sheet.noMatchSentence}
      </EmptyState>
    )
  if (!isEmpty) return null
  if (!mayEdit) return <EmptyState as="h2" title={sheet.emptyReadOnly} />
  return (
    <Banner
      tone="info"
      title={sheet.empty}
      actions={<ButtonLink href={paths.importIntoCampaign(campaignId)}>{sheet.import}</ButtonLink>}
    />
  )
}
