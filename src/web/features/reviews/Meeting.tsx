import { Download, Printer } from 'lucide-react'
import { useState } from 'react'
import { useParams } from 'wouter'
import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'
import { Refused, api } from '../../api.ts'
import { useFormats } from '../../formats.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { MakeDecision } from '../../plan/decisions/MakeDecision.tsx'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { useQuickWrite } from '../../plan/useQuickWrite.ts'
import { useNames } from '../../plan/useNames.ts'
import { useRead } from '../../reads.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { ButtonLink } from '../../ui/actions/ButtonLink.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { ConfirmDialog } from '../../ui/floating/ConfirmDialog.tsx'
import { Panel } from '../../ui/frame/Panel.tsx'
import { Badge } from '../../ui/marks/Badge.tsx'
import { Spinner } from '../../ui/marks/Spinner.tsx'
import { Attendees } from './Attendees.tsx'
import styles from './Meeting.module.css'
import { Minutes } from './Minutes.tsx'
import { DecisionsOfMeeting } from './DecisionsOfMeeting.tsx'
import { PackView } from './PackView.tsx'

type Held = OutputOf<Operations['reviews']['get']>

/** A meeting: its frozen material on the left, what is taken down on the right. */
export function Meeting() {
  const { reviewId } = useParams() as { reviewId: string }
  const { reviews: words, common } = useMessages()
  const { campaign } = usePlan()
  const { data, error } = useRead('reviews', 'get', { campaignId: campaign.id, reviewId })
  if (data) return <HeldMeeting held={data} />
  if (error instanceof Refused)
    return (
      <EmptyState as="h2" title={words.gone} actions={<a href={paths.reviews(campaign.id)}>{words.all}</a>}>
        {words.goneHelp}
      </EmptyState>
    )
  return <Spinner label={common.loading} />
}

function HeldMeeting({ held }: { held: Held }) {
  const { reviews: words } = useMessages()
  const { role } = usePlan()
  const { day } = useFormats()
  const { review, pack, notes, revision } = held
  const mayWrite = !review.isOver && role !== 'viewer'
  const title = [words.kind[review.kind], pack.phase].filter(Boolean).join(' · ')
  return (
    <div className={styles.meeting}>
      <header className={styles.head}>
        <h2 className={styles.title}>
          {title} {day(review.day)}{' '}
          <Badge tone={review.isOver ? 'neutral' : 'accent'}>{review.isOver ? words.isOver : words.isOpen}</Badge>
        </h2>
        <p className={styles.hint}>{words.frozenOn(day(review.day), day(review.since))}</p>
        <MeetingActs held={held} mayWrite={mayWrite} />
      </header>
      <div className={styles.columns}>
        <PackView pack={pack} />
        <div className={styles.side}>
          <Panel title={words.minutes}>
            <Attendees review={review} revision={revision} mayWrite={mayWrite} />
            <Minutes reviewId={review.id} notes={notes} revision={revision} mayWrite={mayWrite} />
          </Panel>
          <DecisionsOfMeeting reviewId={review.id} mayWrite={mayWrite && role === 'lead'} />
        </div>
      </div>
    </div>
  )
}

function MeetingActs({ held: { review }, mayWrite }: { held: Held; mayWrite: boolean }) {
  const { reviews: words, common, decisions } = useMessages()
  const { campaign, role } = usePlan()
  const names = useNames()
  const write = useQuickWrite()
  const [dialog, setDialog] = useState<'end' | 'decide' | null>(null)
  const about = { campaignId: campaign.id, reviewId: review.id }
  const end = async () => {
    setDialog(null)
    await write(() => api.reviews.end(about), words.ended)
  }
  return (
    <div className={styles.acts}>
      <span className={styles.host}>
        {words.host} {names.person(review.hostId)}
      </span>
      {mayWrite && role === 'lead' && <Button onClick={() => setDialog('decide')}>{decisions.make}</Button>}
      <Button look="quiet" icon={<Printer size={16} />} onClick={() => print()}>
        {words.print}
      </Button>
      <ButtonLink
        look="quiet"
        icon={<Download size={16} aria-hidden="true" />}
        href={`/api/campaigns/${campaign.id}/reviews/${review.id}/minutes`}
        download
      >
        {words.markdown}
      </ButtonLink>
      {mayWrite && (
        <Button look="primary" onClick={() => setDialog('end')}>
          {words.end}
        </Button>
      )}
      {dialog === 'end' && (
        <ConfirmDialog
          title={words.endTitle}
          confirmLabel={words.end}
          cancelLabel={common.cancel}
          onConfirm={() => void end()}
          onClose={() => setDialog(null)}
        >
          {words.endHelp}
        </ConfirmDialog>
      )}
      {dialog === 'decide' && <MakeDecision reviewId={review.id} onClose={() => setDialog(null)} />}
    </div>
  )
}
