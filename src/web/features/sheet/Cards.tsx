import type { Task } from '#domain/task.ts'
import { taskStatus } from '#domain/task.ts'
import { useFormats } from '../../formats.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { useSession } from '../../session/SessionProvider.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { ProgressBar } from '../../ui/marks/ProgressBar.tsx'
import { StatusMark } from '../../ui/marks/StatusMark.tsx'
import { LatenessCell } from './cells.tsx'
import type { Block } from '../../plan/taskBlocks.ts'
import type { Naming } from '../../plan/viewRules.ts'
import styles from './Cards.module.css'

/** The sheet on a phone: the same blocks, a card a task; pressing one opens it. */
export function Cards({
  blocks,
  naming,
  isFiltered,
  onOpen,
}: {
  blocks: readonly Block[]
  naming: Naming
  isFiltered: boolean
  onOpen: (id: string) => void
}) {
  const { sheet } = useMessages()
  const { period } = useFormats()
  if (blocks.every(({ tasks }) => tasks.length === 0))
    return (
      <EmptyState as="h2" title={isFiltered ? sheet.noMatch : sheet.emptyReadOnly}>
        {isFiltered && sheet.noMatchSentence}
      </EmptyState>
    )
  return (
    <div className={styles.cards}>
      {blocks.map(({ phase, tasks }) => (
        <section key={phase?.id ?? 'none'} aria-label={phase?.name ?? sheet.noPhase}>
          <h2 className={styles.phase}>
            {phase?.name ?? sheet.noPhase} {phase?.startDate && <small>{period(phase.startDate, phase.endDate)}</small>}
          </h2>
          <ul>
            {tasks.map((task) => (
              <li key={task.id}>
                <Card task={task} owner={naming.person(task.ownerId)} onOpen={() => onOpen(task.id)} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function Card({ task, owner, onOpen }: { task: Task; owner: string; onOpen: () => void }) {
  const { sheet, fields } = useMessages()
  const { today } = useSession()
  const { day } = useFormats()
  const status = taskStatus(task, today)
  return (
    <button type="button" className={styles.card} onClick={onOpen}>
      <span className={styles.name}>{task.name}</span>
      <span className={styles.line}>
        <StatusMark kind={status} label={fields.status[status]} />
        <LatenessCell task={task} today={today} fields={fields} />
      </span>
      <span className={styles.detail}>
        {[owner, task.plannedFinish ? sheet.due(day(task.plannedFinish)) : sheet.unplanned].filter(Boolean).join(' · ')}
      </span>
      {status === 'inProgress' || status === 'overdue' ? (
        <ProgressBar label={fields.task.percentComplete} percent={task.percentComplete} />
      ) : null}
    </button>
  )
}
