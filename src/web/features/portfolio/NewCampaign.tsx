import { useSearchParams } from 'wouter'
import { isAtLeast } from '#domain/roles.ts'
import { Loaded } from '../../Loaded.tsx'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { useRead } from '../../reads.ts'
import { NotFound } from '../../session/NotFound.tsx'
import { useSession } from '../../session/SessionProvider.tsx'
import { ButtonLink } from '../../ui/actions/ButtonLink.tsx'
import { Page } from '../../ui/frame/Page.tsx'
import { PageHeader } from '../../ui/frame/PageHeader.tsx'
import { CampaignForm } from './CampaignForm.tsx'

/** Starts a campaign from one of the four kinds, from a template of the workspace, or from nothing. */
export function NewCampaign() {
  const { portfolio: words } = useMessages()
  const { person } = useSession()
  const [search] = useSearchParams()
  const read = useRead('templates', 'list', {}, { enabled: isAtLeast(person.role, 'member') })
  if (!isAtLeast(person.role, 'member')) return <NotFound />
  const wanted = search.get('template') ?? search.get('kind')
  return (
    <Page
      header={
        <PageHeader
          parent={<a href={paths.campaigns()}>{words.title}</a>}
          title={words.newTitle}
          actions={<ButtonLink href={paths.import()}>{words.importOne}</ButtonLink>}
        />
      }
    >
      <Loaded read={read}>
        {({ templates }) => (
          <CampaignForm templates={templates} first={templates.find(({ id }) => id === wanted)?.id ?? 'promotion'} />
        )}
      </Loaded>
    </Page>
  )
}
