import { MoveRight } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { memo, useEffect, useRef } from 'react'
import type { Task } from '#domain/task.ts'
import { isOpen, taskStatus } from '#domain/task.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { ChecklistMark } from '../../plan/ChecklistMark.tsx'
import { dueWords } from '../../plan/dueWords.ts'
import { LatenessMark } from '../../plan/LatenessMark.tsx'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { useSession } from '../../session/SessionProvider.tsx'
import { IconButton } from '../../ui/actions/IconButton.tsx'
import { Menu } from '../../ui/floating/Menu.tsx'
import { Avatar } from '../../ui/marks/Avatar.tsx'
import { Badge } from '../../ui/marks/Badge.tsx'
import type { BadgeTone } from '../../ui/marks/Badge.tsx'
import { ProgressBar } from '../../ui/marks/ProgressBar.tsx'
import { StatusMark } from '../../ui/marks/StatusMark.tsx'
import type { BoardBy } from './board.ts'
import styles from './Board.module.css'
import { DRAGGED } from './dragged.ts'

interface CardProps {
  task: Task
  by: BoardBy
  column: string
  index: number
  top: number
  isFocused: boolean
  owner: string
  targets: readonly { key: string; title: string }[]
  onMove: (taskId: string, column: string) => void
  onOpen: (taskId: string) => void
  onKeys: (event: KeyboardEvent) => void
}

const reviewTones: Partial<Record<Task['reviewState'], BadgeTone>> = {
  submitted: 'accent',
  returned: 'overdue',
  accepted: 'completed',
}

export const Card = memo(function Card(props: CardProps) {
  const { task, by, column, index, top, isFocused, owner, targets, onMove, onOpen, onKeys } = props
  const { board, fields, sheet } = useMessages()
  const { phases } = usePlan()
  const { today } = useSession()
  const name = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isFocused) name.current?.focus({ preventScroll: true })
  }, [isFocused])
  const phase = phases.get(task.phaseId ?? '')?.name ?? sheet.noPhase
  const status = taskStatus(task, today)
  const isUnderWay = status === 'inProgress' || status === 'overdue' || status === 'paused'
  const reviewTone = reviewTones[task.reviewState]
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the menu of the card does the same by key
    <li
      className={styles.card}
      style={{ insetBlockStart: top }}
      data-card={index}
      data-column={column}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData(DRAGGED, task.id)
        event.dataTransfer.effectAllowed = 'move'
      }}
    >
      <div className={styles.cardHead}>
        <button type="button" ref={name} className={styles.name} onClick={() => onOpen(task.id)} onKeyDown={onKeys}>
          {task.name}
        </button>
        <Menu
          label={board.moveTo}
          align="end"
          entries={targets.map(({ key, title }) => ({
            label: title,
            checked: key === column,
            onSelect: () => onMove(task.id, key),
          }))}
          renderTrigger={(trigger) => (
            <IconButton
              {...trigger}
              small
              label={board.moveNamed(task.name)}
              data-tooltip={board.moveTo}
              icon={<MoveRight size={14} />}
              className={styles.move}
            />
          )}
        />
      </div>
      <div className={styles.place}>
        <span className={styles.clipped}>{phase}</span>
        <span className={styles.facts}>
          <ChecklistMark taskId={task.id} />
          {reviewTone && <Badge tone={reviewTone}>{fields.reviewState[task.reviewState]}</Badge>}
          {isUnderWay && `${task.percentComplete}%`}
        </span>
      </div>
      <div className={styles.line}>
        {by === 'status' ? (
          <span className={styles.owner}>
            {owner && <Avatar name={owner} nameBeside size={20} />}
            <span className={styles.clipped}>{owner || board.noOwner}</span>
          </span>
        ) : (
          <StatusMark kind={status} label={fields.status[status]} />
        )}
        <Due task={task} />
      </div>
      {isUnderWay && (
        <span className={styles.progress}>
          <ProgressBar
            label={`${task.name} ${fields.task.percentComplete}`}
            percent={task.percentComplete}
            tone={status === 'overdue' ? 'overdue' : 'accent'}
          />
        </span>
      )}
    </li>
  )
})

/** Open: when it is due, or how late it is; finished: how late it was. */
function Due({ task }: { task: Task }) {
  const messages = useMessages()
  const { today } = useSession()
  const { plannedFinish } = task
  const isLate = plannedFinish !== null && plannedFinish < today
  if (!isOpen(task) || isLate) return <LatenessMark task={task} />
  return (
    <span className={styles.due}>
      {dueWords(task, today, messages)} <LatenessMark task={task} />
    </span>
  )
}
