import { useState } from 'react'
import { useLocation, useParams } from 'wouter'
import { api, Refused } from '../../../api.ts'
import { Loaded } from '../../../Loaded.tsx'
import { useMessages } from '../../../messages/MessagesProvider.tsx'
import { paths } from '../../../paths.ts'
import { usePlan, usePlanStore } from '../../../plan/PlanProvider.tsx'
import { NotFound } from '../../../session/NotFound.tsx'
import { Button } from '../../../ui/actions/Button.tsx'
import { ButtonLink } from '../../../ui/actions/ButtonLink.tsx'
import { EmptyState } from '../../../ui/feedback/EmptyState.tsx'
import { useToast } from '../../../ui/feedback/useToast.ts'
import { useSubmit } from '../../../useSubmit.ts'
import { LeftOut } from './LeftOut.tsx'
import { Desk, ReviewActs, ReviewStanding } from './PlanReview.tsx'
import styles from './PlanReview.module.css'
import { useReview } from './useReview.ts'

/** A newer version of the plan document: only what differs, taken into the campaign as one step. */
export function PlanVersion() {
  const { reviewId = '' } = useParams<{ reviewId: string }>()
  const { planReview: words } = useMessages()
  const { campaign, role } = usePlan()
  const store = usePlanStore()
  const [, navigate] = useLocation()
  const toast = useToast()
  const review = useReview(reviewId)
  const [left, setLeft] = useState<string[]>()
  const differing = review.items.filter(({ difference }) => difference !== 'same')
  const accepted = differing.filter(({ verdict }) => verdict === 'accepted').length
  const { submit, busy, error } = useSubmit({
    fields: [],
    send: async () => {
      await review.settled()
      const answer = await api.planReviews.apply({ campaignId: campaign.id, reviewId }, { key: reviewId })
      if (answer.eventId) store.remember(answer.eventId)
      await store.pull()
      if (answer.left.length > 0) return setLeft(answer.left)
      toast({ text: words.applied(accepted) })
      navigate(paths.activity(campaign.id))
    },
  })
  const failure = review.read.error
  if (role !== 'lead' || (failure instanceof Refused && failure.status === 404)) return <NotFound />
  if (left) return <LeftOut campaignId={campaign.id} left={left} />
  const toCampaign = <ButtonLink href={paths.overview(campaign.id)}>{words.toCampaign}</ButtonLink>
  return (
    <Loaded read={review.read}>
      {({ state, document }) => {
        if (state !== 'open') return <EmptyState as="h2" title={words.finished} actions={toCampaign} />
        if (differing.length === 0)
          return (
            <EmptyState as="h2" title={words.same} actions={toCampaign}>
              {words.sameSentence}
            </EmptyState>
          )
        return (
          <>
            <div className={styles.versionBar}>
              <strong>{document.name}</strong>
              <ReviewStanding review={review} />
              <span className={styles.versionActs}>
                <ReviewActs review={review} />
                <Button
                  look="primary"
                  busy={busy}
                  disabledReason={accepted === 0 ? words.finishNothing : undefined}
                  onClick={submit}
                >
                  {words.apply(accepted)}
                </Button>
              </span>
              {error && <p role="alert">{error}</p>}
            </div>
            <Desk review={review} />
          </>
        )
      }}
    </Loaded>
  )
}
