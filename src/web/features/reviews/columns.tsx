import { isDecisionOverdue } from '#domain/decision.ts'
import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'
import { useFormats } from '../../formats.ts'
import { useLanguage, useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { useNames } from '../../plan/useNames.ts'
import { useSession } from '../../session/SessionProvider.tsx'
import type { Column } from '../../ui/frame/Table.tsx'
import { Badge } from '../../ui/marks/Badge.tsx'
import styles from './PackView.module.css'

type Listed = OutputOf<Operations['reviews']['list']>['reviews'][number]
type Decided = OutputOf<Operations['decisions']['list']>['decisions'][number]

export function useMeetingColumns(): Column<Listed>[] {
  const { reviews: words } = useMessages()
  const names = useNames()
  return [
    { key: 'kind', header: words.meetings, heading: true, cell: (review) => <Title review={review} /> },
    { key: 'host', header: words.host, short: true, cell: ({ hostId }) => names.person(hostId) },
    { key: 'people', header: words.attendees, cell: ({ attendeeIds }) => attendeeIds.map(names.person).join('、') },
    { key: 'notes', header: words.minutes, short: true, cell: ({ notes }) => (notes > 0 ? words.notes(notes) : null) },
    {
      key: 'decisions',
      header: words.decided,
      short: true,
      cell: ({ decisions }) => (decisions > 0 ? words.decisionsMade(decisions) : null),
    },
  ]
}

export function useDecisionColumns(): Column<Decided>[] {
  const { decisions: words } = useMessages()
  const language = useLanguage()
  const { day } = useFormats()
  const names = useNames()
  const effect = ({ outcome, kpiId, effectSentence }: Decided) => (
    <>
      {outcome && <p>{outcome}</p>}
      {kpiId && <p>{effectSentence[language]}</p>}
    </>
  )
  return [
    { key: 'content', header: words.field.content, heading: true, cell: (decision) => <Content decision={decision} /> },
    { key: 'decidedOn', header: words.field.decidedOn, short: true, cell: ({ decidedOn }) => day(decidedOn) },
    { key: 'owner', header: words.field.ownerId, short: true, cell: ({ ownerId }) => names.person(ownerId) },
    { key: 'due', header: words.field.dueDate, short: true, cell: (decision) => <Due decision={decision} /> },
    { key: 'state', header: words.field.state, short: true, cell: ({ state }) => words.state[state] },
    { key: 'effect', header: words.field.outcome, cell: effect },
  ]
}

function Title({ review }: { review: Listed }) {
  const { reviews: words } = useMessages()
  const { campaign } = usePlan()
  const { day } = useFormats()
  return (
    <>
      <a href={paths.review(campaign.id, review.id)}>
        {day(review.day)} {words.kind[review.kind]}
      </a>{' '}
      {!review.isOver && <Badge tone="accent">{words.isOpen}</Badge>}
    </>
  )
}

function Content({ decision }: { decision: Decided }) {
  const { campaign } = usePlan()
  return <a href={paths.reviews(campaign.id, { decision: decision.id })}>{decision.content}</a>
}

function Due({ decision }: { decision: Decided }) {
  const { decisions: words } = useMessages()
  const { today } = useSession()
  const { day } = useFormats()
  if (!isDecisionOverdue(decision, today)) return day(decision.dueDate)
  return (
    <span className={styles.bad}>
      {day(decision.dueDate)} {words.overdue}
    </span>
  )
}
