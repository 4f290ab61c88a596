import { Archive, Plus } from 'lucide-react'
import { isAtLeast } from '#domain/roles.ts'
import { Loaded } from '../../Loaded.tsx'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { useRead } from '../../reads.ts'
import { useSession } from '../../session/SessionProvider.tsx'
import { ButtonLink } from '../../ui/actions/ButtonLink.tsx'
import { Page } from '../../ui/frame/Page.tsx'
import { PageHeader } from '../../ui/frame/PageHeader.tsx'
import { Campaigns } from './Campaigns.tsx'
import { FirstCampaign } from './FirstCampaign.tsx'
import type { ListedCampaign } from './standing.ts'

/** Every campaign that one may see, those that need help first. */
export function Portfolio() {
  const { portfolio: words } = useMessages()
  const { person } = useSession()
  const read = useRead('campaigns', 'list', {})
  const actions = isAtLeast(person.role, 'member') && (
    <>
      <ButtonLink icon={<Archive size={16} />} href={paths.archives()}>
        {words.archives}
      </ButtonLink>
      <ButtonLink look="primary" icon={<Plus size={16} />} href={paths.newCampaign()}>
        {words.create}
      </ButtonLink>
    </>
  )
  return (
    <Page header={<PageHeader title={words.title} actions={actions} />}>
      <Loaded read={read}>
        {({ campaigns }) => (campaigns.length === 0 ? <FirstCampaign /> : <Campaigns campaigns={campaigns.filter(isRunning)} />)}
      </Loaded>
    </Page>
  )
}

/** What is archived has an index of its own. */
function isRunning({ archivedOn }: ListedCampaign): boolean {
  return archivedOn === null
}
