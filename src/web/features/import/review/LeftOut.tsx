import { useMessages } from '../../../messages/MessagesProvider.tsx'
import { paths } from '../../../paths.ts'
import { ButtonLink } from '../../../ui/actions/ButtonLink.tsx'
import { Banner } from '../../../ui/feedback/Banner.tsx'
import { Page } from '../../../ui/frame/Page.tsx'
import { PageHeader } from '../../../ui/frame/PageHeader.tsx'

/** What could not be taken as it stands, so that it can be looked up in the document. */
export function LeftOut({ campaignId, left }: { campaignId: string; left: string[] }) {
  const { planReview: words } = useMessages()
  return (
    <Page header={<PageHeader title={words.title} />}>
      <Banner
        tone="warning"
        title={words.leftOut(left.length)}
        actions={<ButtonLink href={paths.overview(campaignId)}>{words.toCampaign}</ButtonLink>}
      >
        <ul>
          {left.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Banner>
    </Page>
  )
}
