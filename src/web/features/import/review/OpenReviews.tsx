import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'
import { api } from '../../../api.ts'
import { useFormats } from '../../../formats.ts'
import { useMessages } from '../../../messages/MessagesProvider.tsx'
import { paths } from '../../../paths.ts'
import { useNames } from '../../../plan/useNames.ts'
import { Button } from '../../../ui/actions/Button.tsx'
import { ButtonLink } from '../../../ui/actions/ButtonLink.tsx'
import { useToast } from '../../../ui/feedback/useToast.ts'
import { Panel } from '../../../ui/frame/Panel.tsx'
import { useSubmit } from '../../../useSubmit.ts'
import styles from './PlanReview.module.css'

type OpenReview = OutputOf<Operations['planReviews']['list']>['reviews'][number]

/** Reviews that wait to be gone on with; of newer versions where `campaignId` is given. */
export function OpenReviews({ reviews, campaignId }: { reviews: OpenReview[]; campaignId: string | undefined }) {
  const { planReview: words } = useMessages()
  return (
    <Panel title={words.openReviews}>
      <ul className={styles.open}>
        {reviews.map((review) => (
          <Waiting
            key={review.id}
            review={review}
            href={campaignId === undefined ? paths.planReview(review.id) : paths.planVersion(campaignId, review.id)}
          />
        ))}
      </ul>
    </Panel>
  )
}

function Waiting({ review: { id, document, updatedAt, updatedBy, decided, all }, href }: { review: OpenReview; href: string }) {
  const { planReview: words } = useMessages()
  const { moment } = useFormats()
  const names = useNames()
  const toast = useToast()
  const { submit, busy, error } = useSubmit({
    fields: [],
    send: async () => {
      await api.planReviews.giveUp({ reviewId: id })
      toast({ text: words.gaveUp(document.name) })
    },
  })
  return (
    <li>
      <span>
        <strong>{document.name}</strong>{' '}
        <small>
          {words.progress(decided, all)} · {names.person(updatedBy)} · {moment(updatedAt)}
        </small>
        {error && <span role="alert">{error}</span>}
      </span>
      <ButtonLink href={href}>{words.goOn}</ButtonLink>
      <Button look="quiet" busy={busy} onClick={submit}>
        {words.giveUp}
      </Button>
    </li>
  )
}
