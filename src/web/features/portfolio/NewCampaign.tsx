import { useSearchParams } from 'wouter'
import { isAtLeast } from '#domain/roles.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { NotFound } from '../../session/NotFound.tsx'
import { useSession } from '../../session/SessionProvider.tsx'
import { ButtonLink } from '../../ui/actions/ButtonLink.tsx'
import { Page } from '../../ui/frame/Page.tsx'
import { PageHeader } from '../../ui/frame/PageHeader.tsx'
import { CampaignForm } from './CampaignForm.tsx'
import { kindIn } from './filter.ts'

/** Starts a campaign from one of the four kinds. */
export function NewCampaign() {
  const { portfolio: words } = useMessages()
  const { person } = useSession()
  const [search] = useSearchParams()
  if (!isAtLeast(person.role, 'member')) return <NotFound />
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
      <CampaignForm startingKind={kindIn(search.get('kind')) ?? 'promotion'} />
    </Page>
  )
}
