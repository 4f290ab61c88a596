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
import type { DueTask } from './dueTask.ts'
import { TickList } from './TickList.tsx'
import { OneLine } from './OneLine.tsx'
import type { Progress } from './sayings.ts'
import type { Say } from './useSayings.ts'

/** One of my tasks: how far it is, and the few things there are to say about it today. */
export function TaskCard({ task, say }: { task: DueTask; say: Say }) {
  const { today: words, fields } = useMessages()
  const { today, person } = useSession()
  const [writing, setWriting] = useState<'issue' | 'note' | null>(null)
  const status = taskStatus(task, today)
  const about = { campaignId: task.campaignId, taskId: task.id }
  const record = (says: Progress, told?: string) => say({ ...about, act: 'record', day: today, says }, told)
  const write = (text: string) => {
    if (writing === 'note') record({ note: text }, words.noted(task.name))
    else say({ ...about, act: 'reportIssue', issue: text }, words.issueSaved(task.name))
    setWriting(null)
  }
  return (
    <article className={styles.card} aria-label={task.name}>
      <CardHead task={task}>
        {task.ownerId !== person.id && <span className={styles.mark}>{words.collaborating}</span>}
        <StatusMark kind={status} label={fields.status[status]} />
        {task.recordedOn === today && <span>{words.recordedToday}</span>}
      </CardHead>
      {task.issue && (
        <p className={styles.words}>
          <TriangleAlert size={14} aria-label={fields.task.issue} /> {task.issue}
        </p>
      )}
      <HandedIn task={task} />
      <ProgressStepper
        task={task}
        onChange={(progress) => record(progress, finishes(progress, task) ? words.finished(task.name) : undefined)}
      />
      <TickList task={task} />
      {writing ? (
        <OneLine
          label={writing === 'issue' ? words.whatProblem : words.whatHappened}
          first={writing === 'issue' ? task.issue : ''}
          onSave={write}
          onClose={() => setWriting(null)}
        />
      ) : (
        <div className={styles.acts}>
          <Finish task={task} say={say} onFinish={record} />
          <Button onClick={() => record({}, words.noChangeSaid(task.name))}>{words.noChange}</Button>
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

/** Done; or, where somebody must accept it, handed over to them. */
function Finish({ task, say, onFinish }: { task: DueTask; say: Say; onFinish: (says: Progress, told: string) => void }) {
  const { today: words, drawer } = useMessages()
  const names = useNames()
  const { campaignId, id: taskId, quantityPlanned, reviewerId, reviewState } = task
  if (!reviewerId) {
    const says: Progress = { status: 'completed', ...(quantityPlanned !== null && { quantityDone: quantityPlanned }) }
    return (
      <Button icon={<Check size={16} />} onClick={() => onFinish(says, words.finished(task.name))}>
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

/** Whether this progress finishes the task, so that its card goes away and the way back must be shown. */
function finishes(progress: Progress, { quantityPlanned, reviewerId }: DueTask): boolean {
  if (reviewerId) return false
  return progress.percentComplete === 100 || (quantityPlanned !== null && (progress.quantityDone ?? 0) >= quantityPlanned)
}
