import type { Task } from '#domain/task.ts'
import { taskStatus } from '#domain/task.ts'
import { useFormats } from '../../formats.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { usePlan } from '../../plan/PlanProvider.tsx'
import type { Names } from '../../plan/useNames.ts'
import { LatenessMark } from '../../plan/LatenessMark.tsx'
import { useSession } from '../../session/SessionProvider.tsx'
import { StatusShape } from '../../ui/marks/StatusShape.tsx'
import styles from './TaskList.module.css'

interface TaskListProps {
  tasks: Task[]
  names: Names
  empty: string
  /** What stands at the end of a line. */
  tells: 'lateness' | 'due'
}

const MOST = 8

/** Who, what, how late, and what is being done about it; each line leads to its row in the sheet. */
export function TaskList({ tasks, names, empty, tells }: TaskListProps) {
  const { overview } = useMessages()
  if (tasks.length === 0) return <p className={styles.empty}>{empty}</p>
  return (
    <>
      <ul className={styles.list}>
        {tasks.slice(0, MOST).map((task) => (
          <li key={task.id}>
            <TaskLine task={task} owner={names.person(task.ownerId)} tells={tells} />
          </li>
        ))}
      </ul>
      {tasks.length > MOST && <p className={styles.empty}>{overview.more(tasks.length - MOST)}</p>}
    </>
  )
}

function TaskLine({ task, owner, tells }: { task: Task; owner: string; tells: TaskListProps['tells'] }) {
  const { fields, common } = useMessages()
  const { today } = useSession()
  const { campaign, phases } = usePlan()
  const { day } = useFormats()
  const status = taskStatus(task, today)
  const next = task.countermeasure || task.issue || task.delayReason
  return (
    <a className={styles.line} href={paths.sheet(campaign.id, { task: task.id })}>
      <span className={styles.shape} title={fields.status[status]}>
        <StatusShape kind={status} />
      </span>
      <span className={styles.words}>
        <span className={styles.name}>{task.name}</span>
        <span className={styles.detail}>
          {[owner || common.nobody, phases.get(task.phaseId ?? '')?.name].filter(Boolean).join(' · ')}
          {tells === 'lateness' && next && ` · ${next}`}
        </span>
      </span>
      <span className={styles.end}>{tells === 'lateness' ? <LatenessMark task={task} /> : day(task.plannedFinish)}</span>
    </a>
  )
}
