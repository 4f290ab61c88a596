import { CloudOff } from 'lucide-react'
import type { ComponentType } from 'react'
import { useId } from 'react'
import { useSearchParams } from 'wouter'
import { addDays } from '#domain/day.ts'
import { useFormats } from '../../formats.ts'
import { Loaded } from '../../Loaded.tsx'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { useRead } from '../../reads.ts'
import { useSession } from '../../session/SessionProvider.tsx'
import { ButtonLink } from '../../ui/actions/ButtonLink.tsx'
import { SegmentedControl } from '../../ui/fields/SegmentedControl.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Page } from '../../ui/frame/Page.tsx'
import { PageHeader } from '../../ui/frame/PageHeader.tsx'
import type { DueTask, Spoken, TodayAnswer } from './dueTask.ts'
import { withSayings } from './dueTask.ts'
import { DueNumbers } from './numbers/DueNumbers.tsx'
import { ReviewCard } from './ReviewCard.tsx'
import { TaskCard } from './TaskCard.tsx'
import styles from './Today.module.css'
import { WaitingPlans } from './WaitingPlans.tsx'
import type { Say } from './useSayings.ts'
import { useSayings } from './useSayings.ts'

/** 今日: what is mine and due, most urgent first; two taps each, also in a shop without a network. */
export function Today() {
  const { today: words, common } = useMessages()
  const { today } = useSession()
  const { day: dayText } = useFormats()
  const [search, setSearch] = useSearchParams()
  const when = search.get('day') === 'yesterday' ? 'yesterday' : 'today'
  const spoken = { today, day: when === 'today' ? today : addDays(today, -1) }
  const read = useRead('today', 'tasks', {})
  const { say, waiting, isOffline } = useSayings()
  const offline = isOffline && (
    <span className={styles.offline}>
      <CloudOff size={16} aria-hidden="true" /> {common.connection.offline}
    </span>
  )
  return (
    <Page
      header={
        <PageHeader
          title={words.title}
          detail={dayText(today)}
          status={<output>{offline}</output>}
          actions={
            <SegmentedControl
              label={words.whichDay}
              value={when}
              segments={(['today', 'yesterday'] as const).map((value) => ({ value, label: words.day[value] }))}
              onChange={(value) => setSearch(value === 'today' ? {} : { day: value }, { replace: true })}
            />
          }
        />
      }
    >
      {when === 'yesterday' && <p className={styles.spoken}>{words.forYesterday(dayText(spoken.day))}</p>}
      {when === 'today' && <WaitingPlans />}
      <DueNumbers only={when === 'today' ? null : spoken.day} />
      <Loaded read={read}>{(answer) => <Cards due={withSayings(answer, waiting, spoken)} spoken={spoken} say={say} />}</Loaded>
    </Page>
  )
}

function Cards({ due: { tasks, toReview }, ...rest }: { due: TodayAnswer; spoken: Spoken; say: Say }) {
  const { today: words, common } = useMessages()
  const isToday = rest.spoken.day === rest.spoken.today
  if (tasks.length + toReview.length === 0 && isToday)
    return (
      <EmptyState
        as="h2"
        title={words.emptyTitle}
        actions={<ButtonLink href={paths.campaigns()}>{common.toCampaigns}</ButtonLink>}
      >
        {words.empty}
      </EmptyState>
    )
  if (tasks.length + toReview.length === 0)
    return (
      <EmptyState
        as="h2"
        title={words.emptyYesterdayTitle}
        actions={<ButtonLink href={paths.today()}>{words.toToday}</ButtonLink>}
      >
        {words.emptyYesterday}
      </EmptyState>
    )
  return (
    <div className={styles.today}>
      <CardList title={words.mine(tasks.length)} tasks={tasks} {...rest} Card={TaskCard} />
      <CardList title={words.toReview(toReview.length)} tasks={toReview} {...rest} Card={ReviewCard} />
    </div>
  )
}

interface CardListProps {
  title: string
  tasks: DueTask[]
  spoken: Spoken
  say: Say
  Card: ComponentType<{ task: DueTask; spoken: Spoken; say: Say }>
}

function CardList({ title, tasks, Card, ...rest }: CardListProps) {
  const id = useId()
  if (tasks.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {title}
      </h2>
      <ul className={styles.cards}>
        {tasks.map((task) => (
          <li key={task.id}>
            <Card task={task} {...rest} />
          </li>
        ))}
      </ul>
    </section>
  )
}
