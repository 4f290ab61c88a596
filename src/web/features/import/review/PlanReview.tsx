import { useState } from 'react'
import { CircleHelp, Undo2 } from 'lucide-react'
import { reviewProgress } from '#domain/planReview/item.ts'
import { Loaded } from '../../../Loaded.tsx'
import { Refused } from '../../../api.ts'
import { useMessages } from '../../../messages/MessagesProvider.tsx'
import { paths } from '../../../paths.ts'
import { useIsPhone } from '../../../plan/useIsPhone.ts'
import { NotFound } from '../../../session/NotFound.tsx'
import { Button } from '../../../ui/actions/Button.tsx'
import { ButtonLink } from '../../../ui/actions/ButtonLink.tsx'
import { IconButton } from '../../../ui/actions/IconButton.tsx'
import { EmptyState } from '../../../ui/feedback/EmptyState.tsx'
import { Page } from '../../../ui/frame/Page.tsx'
import { PageHeader } from '../../../ui/frame/PageHeader.tsx'
import { ProgressBar } from '../../../ui/marks/ProgressBar.tsx'
import { AskModel } from './AskModel.tsx'
import { FinishDialog } from './FinishDialog.tsx'
import { KeysDialog } from './KeysDialog.tsx'
import { LeftOut } from './LeftOut.tsx'
import styles from './PlanReview.module.css'
import { ReviewDesk, acceptSure, sureOnes } from './ReviewDesk.tsx'
import type { Review } from './useReview.ts'
import { useReview } from './useReview.ts'

/** 导入 → 策划案: everything that the document says is looked at by a person before it becomes a campaign. */
export function PlanReview({ reviewId }: { reviewId: string }) {
  const { planReview: words } = useMessages()
  const review = useReview(reviewId)
  const isPhone = useIsPhone()
  const [finishing, setFinishing] = useState(false)
  const [made, setMade] = useState<{ campaignId: string; left: string[] }>()
  const { data, error } = review.read
  if (error instanceof Refused && error.status === 404) return <NotFound />
  if (made) return <LeftOut {...made} />
  const accepted = review.items.some(({ verdict }) => verdict === 'accepted')
  const askModel = data?.canSuggest && <AskModel reviewId={reviewId} review={review} />
  const header = (
    <PageHeader
      title={data?.document.name ?? words.title}
      detail={<ReviewStanding review={review} />}
      actions={
        data?.state === 'open' && (
          <>
            {!isPhone && askModel}
            <ReviewActs review={review} />
            <Button look="primary" disabledReason={accepted ? undefined : words.finishNothing} onClick={() => setFinishing(true)}>
              {words.finish}
            </Button>
            {isPhone && askModel}
          </>
        )
      }
    />
  )
  return (
    <Page kind="sheet" header={header}>
      <Loaded read={review.read}>
        {({ state, campaignId }) =>
          state === 'open' ? (
            <Desk review={review} />
          ) : (
            <EmptyState
              title={words.finished}
              actions={campaignId && <ButtonLink href={paths.overview(campaignId)}>{words.toCampaign}</ButtonLink>}
            />
          )
        }
      </Loaded>
      {finishing && (
        <FinishDialog
          reviewId={reviewId}
          review={review}
          onLeft={(campaignId, left) => setMade({ campaignId, left })}
          onClose={() => setFinishing(false)}
        />
      )}
    </Page>
  )
}

export function Desk({ review }: { review: Review }) {
  const { planReview: words } = useMessages()
  const isEmpty = review.items.length === 0
  return (
    <>
      {isEmpty && (
        <EmptyState
          as="h2"
          title={words.nothing}
          actions={<ButtonLink href={paths.newCampaign()}>{words.emptyCampaign}</ButtonLink>}
        >
          {words.nothingSentence}
        </EmptyState>
      )}
      <Loaded read={review.text}>{({ text }) => <ReviewDesk review={review} text={text} />}</Loaded>
    </>
  )
}

export function ReviewStanding({ review }: { review: Review }) {
  const { planReview: words } = useMessages()
  const { decided, all } = reviewProgress(review.items)
  if (all === 0) return null
  return (
    <span className={styles.standing}>
      {words.progress(decided, all)}
      <ProgressBar label={words.progress(decided, all)} percent={(decided / all) * 100} />
    </span>
  )
}

export function ReviewActs({ review }: { review: Review }) {
  const { planReview: words } = useMessages()
  const [help, setHelp] = useState(false)
  const sure = sureOnes(review.items).length
  return (
    <>
      {sure > 0 && <Button onClick={() => acceptSure(review)}>{words.acceptSure(sure)}</Button>}
      {review.canUndo && <IconButton label={words.undo} icon={<Undo2 size={16} />} onClick={() => review.undo()} />}
      <IconButton label={words.keysTitle} icon={<CircleHelp size={16} />} onClick={() => setHelp(true)} />
      {help && <KeysDialog onClose={() => setHelp(false)} />}
    </>
  )
}
