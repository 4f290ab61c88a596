import { Suspense, lazy } from 'react'
import type { Task } from '#domain/task.ts'
import { taskStatus } from '#domain/task.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { useSession } from '../../session/SessionProvider.tsx'
import { Drawer } from '../../ui/floating/Drawer.tsx'
import { StatusMark } from '../../ui/marks/StatusMark.tsx'
import { LatenessMark } from '../LatenessMark.tsx'
import { usePlan, useTask } from '../PlanProvider.tsx'
import { useNames } from '../useNames.ts'
import { SlipOffer } from '../reschedule/SlipOffer.tsx'
import { Attachments } from '../attachments/Attachments.tsx'
import { Comments } from '../comments/Comments.tsx'
import { SeriesOf } from '../series/SeriesOf.tsx'
import { Checklist } from './Checklist.tsx'
import { Daily } from './Daily.tsx'
import { SourceLine } from '../SourceLine.tsx'
import { History } from './History.tsx'
import { IssuesOf } from './IssuesOf.tsx'
import { LinksOf } from './LinksOf.tsx'
import { PlanFields } from './PlanFields.tsx'
import { ProgressFields } from './ProgressFields.tsx'
import { Review } from './Review.tsx'
import styles from './TaskDrawer.module.css'
import { TaskMenu } from './TaskMenu.tsx'
import { useTaskEdit } from './useTaskEdit.ts'

const LessonsOf = lazy(() => import('../lessons/LessonsOf.tsx').then(({ LessonsOf }) => ({ default: LessonsOf })))
const UsualDuration = lazy(() =>
  import('../experience/UsualDuration.tsx').then(({ UsualDuration }) => ({ default: UsualDuration })),
)
const LessonsFor = lazy(() => import('../lessons/LessonsFor.tsx').then(({ LessonsFor }) => ({ default: LessonsFor })))

interface TaskDrawerProps {
  taskId: string
  keepsFocusOutside: boolean
  onClose: () => void
}

/** Everything of one task, at the right of the sheet; every field is edited where it stands. */
export function TaskDrawer({ taskId, ...drawer }: TaskDrawerProps) {
  const { common, drawer: words } = useMessages()
  const task = useTask(taskId)
  if (task) return <OpenTask task={task} {...drawer} />
  return (
    <Drawer title={words.gone} closeLabel={common.close} {...drawer}>
      <p>{words.goneSentence}</p>
    </Drawer>
  )
}

function OpenTask({ task, ...drawer }: { task: Task } & Omit<TaskDrawerProps, 'taskId'>) {
  const { common } = useMessages()
  const editing = useTaskEdit(task)
  return (
    <Drawer
      title={task.name}
      detail={<Standing task={task} />}
      closeLabel={common.close}
      tools={<TaskMenu task={task} onRemoved={drawer.onClose} />}
      {...drawer}
    >
      <Review task={task} />
      <SlipOffer task={task} />
      <ProgressFields task={task} editing={editing} />
      <Suspense>
        <LessonsFor task={task} />
        <LessonsOf noun="task" id={task.id} name={task.name} />
      </Suspense>
      <IssuesOf task={task} />
      <Suspense>
        <UsualDuration task={task} />
      </Suspense>
      <PlanFields task={task} editing={editing} />
      <LinksOf task={task} editing={editing} />
      <SeriesOf task={task} />
      <Checklist task={task} mayEdit={editing.may('statusNote')} />
      <Attachments subjectNoun="task" subjectId={task.id} theirs={task} />
      <Comments subjectNoun="task" subjectId={task.id} theirs={task} />
      <Daily task={task} mayRecord={editing.may('percentComplete')} />
      <SourceLine subjectId={task.id} />
      <History taskId={task.id} />
    </Drawer>
  )
}

function Standing({ task }: { task: Task }) {
  const { fields } = useMessages()
  const { today } = useSession()
  const { phases } = usePlan()
  const names = useNames()
  const status = taskStatus(task, today)
  const place = [phases.get(task.phaseId ?? '')?.name, names.person(task.ownerId)].filter(Boolean).join(' · ')
  return (
    <span className={styles.detail}>
      <StatusMark kind={status} label={fields.status[status]} />
      <LatenessMark task={task} />
      {place}
    </span>
  )
}
