import { Check, MessageSquareText, SendHorizontal, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { taskStatus } from '#domain/task.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { ProgressStepper } from '../../plan/ProgressStepper.tsx'
import { useNames } from '../../plan/useNames.ts'
import { useSession } from '../../session/SessionProvider.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { StatusMark } from '../../ui/marks/StatusMark.tsx'
import styles from './Card.module.css'
import { CardHead } from './CardHead.tsx'
import type { DueTask, Spoken } from './dueTask.ts'
import { isAnswered, onlyCorrects } from './dueTask.ts'
import { TickList } from './TickList.tsx'
import { OneLine } from './OneLine.tsx'
import type { Progress } from './sayings.ts'
import type { Say } from './useSayings.ts'

/** One of my tasks: how far it is, and the few things there are to say about it that day. */
export function TaskCard({ task, spoken, say }: { task: DueTask; spoken: Spoken; say: Say }) {
  const { today: words, fields } = useMessages()
  const { today, person } = useSession()
  const [writing, setWriting] = useState<'issue' | 'note' | null>(null)
  const when = spoken.day === today ? words.day.today : words.day.yesterday
  const status = taskStatus(task, today)
  const about = { campaignId: task.campaignId, taskId: task.id }
  const record = (says: Progress, told?: string) => say({ ...about, act: 'record', day: spoken.day, says }, told)
  const write = (text: string) => {
    if (writing === 'note') record({ note: text }, words.noted(task.name, when))
    else say({ ...about, act: 'reportIssue', issue: text }, words.issueSaved(task.name))
    setWriting(null)
  }
  return (
    <article className={styles.card} aria-label={task.name}>
      <CardHead task={task}>
        {task.ownerId !== person.id && <span className={styles.mark}>{words.collaborating}</span>}
        <StatusMark kind={status} label={fields.status[status]} />
        {isAnswered(task, spoken) && <span>{words.recorded(when)}</span>}
      </CardHead>
      {task.issue && (
        <p className={styles.words}>
          <TriangleAlert size={14} aria-label={fields.task.issue} /> {task.issue}
        </p>
      )}
      <HandedIn task={task} />
      <ProgressStepper
        task={task}
        onChange={(progress) =>
          record(progress, finishes(progress, task) && !onlyCorrects(task, spoken) ? words.finished(task.name) : undefined)
        }
      />
      <TickList task={task} />
      {writing ? (
        <OneLine
          label={writing === 'issue' ? words.whatProblem : words.whatHappened(when)}
          first={writing === 'issue' ? task.issue : noteOf(task, spoken)}
          onSave={write}
          onClose={() => setWriting(null)}
        />
      ) : (
        <div className={styles.acts}>
          <Finish task={task} spoken={spoken} say={say} onFinish={record} />
          <Button onClick={() => record({}, words.noChangeSaid(task.name, when))}>{words.noChange}</Button>
          <Button icon={<TriangleAlert size={16} />} onClick={() => setWriting('issue')}>
            {words.problem}
          </Button>
          <Button icon={<MessageSquareText size={16} />} onClick={() => setWriting('note')}>
            {words.note}
          </Button>
        </div>
      )}
    </article>
  )
}

/** Where the deliverable is: with its reviewer, or back with what is missing. */
function HandedIn({ task: { reviewerId, reviewState, statusNote } }: { task: DueTask }) {
  const { today: words } = useMessages()
  const names = useNames()
  if (reviewState !== 'submitted' && reviewState !== 'returned') return null
  const reviewer = names.person(reviewerId)
  return (
    <p className={styles.words}>
      {reviewState === 'submitted' ? words.waitsFor(reviewer) : words.returnedBy(reviewer, statusNote)}
    </p>
  )
}

interface FinishProps {
  task: DueTask
  spoken: Spoken
  say: Say
  onFinish: (says: Progress, told: string) => void
}

/** Done; or, where somebody must accept it, handed over to them. */
function Finish({ task, spoken, say, onFinish }: FinishProps) {
  const { today: words, drawer } = useMessages()
  const names = useNames()
  const { campaignId, id: taskId, quantityPlanned, reviewerId, reviewState } = task
  if (!reviewerId) {
    const says: Progress = { status: 'completed', ...(quantityPlanned !== null && { quantityDone: quantityPlanned }) }
    return (
      <Button
        icon={<Check size={16} />}
        disabledReason={onlyCorrects(task, spoken) ? words.finishToday : undefined}
        onClick={() => onFinish(says, words.finished(task.name))}
      >
        {words.finish}
      </Button>
    )
  }
  const reviewer = names.person(reviewerId)
  return (
    <Button
      icon={<SendHorizontal size={16} />}
      disabledReason={reviewState === 'submitted' ? words.waitsFor(reviewer) : undefined}
      onClick={() => say({ campaignId, taskId, act: 'submitForReview' }, drawer.submitted(reviewer))}
    >
      {drawer.submitForReview}
    </Button>
  )
}

function noteOf({ yesterday }: DueTask, { day, today }: Spoken): string {
  return day === today ? '' : (yesterday?.note ?? '')
}

/** Whether this progress finishes the task, so that its card goes away and the way back must be shown. */
function finishes(progress: Progress, { quantityPlanned, reviewerId }: DueTask): boolean {
  if (reviewerId) return false
  return progress.percentComplete === 100 || (quantityPlanned !== null && (progress.quantityDone ?? 0) >= quantityPlanned)
}
