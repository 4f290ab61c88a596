import { Flag } from 'lucide-react'
import { daysBetween } from '#domain/day.ts'
import type { DateMove } from '#domain/rescheduleProposal.ts'
import { useFormats } from '../../formats.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { Checkbox } from '../../ui/fields/Checkbox.tsx'
import { Badge } from '../../ui/marks/Badge.tsx'
import { usePlan } from '../PlanProvider.tsx'
import { useNames } from '../useNames.ts'
import styles from './reschedule.module.css'
import type { Alternative, Proposal } from './useProposals.ts'

interface MovesProps {
  alternative: Alternative
  /** What is not accepted. */
  left: ReadonlySet<string>
  onLeft: ((left: ReadonlySet<string>) => void) | undefined
  difference: Proposal['difference']
  askedTaskId: string
}

/** 日期变动: each task and milestone, old and new, to be taken or left. */
export function Moves({ alternative, left, onLeft, difference, askedTaskId }: MovesProps) {
  const { reschedule } = useMessages()
  const { tasks } = usePlan()
  const toggle = (id: string, taken: boolean) =>
    onLeft?.(new Set(taken ? [...left].filter((other) => other !== id) : [...left, id]))
  const byStart = alternative.moves.toSorted(
    (a, b) => Number(b.id === askedTaskId) - Number(a.id === askedTaskId) || (a.to.start < b.to.start ? -1 : 1),
  )
  return (
    <section aria-label={reschedule.moves} className={styles.section}>
      <p className={styles.muted}>{reschedule.sentence[alternative.key]}</p>
      {alternative.steps.map((step) => (
        <p key={step.taskId} className={styles.step}>
          {step.kind === 'shorten'
            ? reschedule.shorten(tasks.get(step.taskId)?.name ?? '', step.days)
            : reschedule.overlap(tasks.get(step.taskId)?.name ?? '', tasks.get(step.predecessorId)?.name ?? '', step.days)}
        </p>
      ))}
      <h3 className={styles.heading}>{reschedule.moves}</h3>
      <ul className={styles.list}>
        {byStart.map((move) => (
          <li key={move.id} className={styles.move}>
            {onLeft ? (
              <Checkbox
                label={<MoveWords move={move} difference={difference} />}
                checked={!left.has(move.id)}
                onChange={(taken) => toggle(move.id, taken)}
              />
            ) : (
              <MoveWords move={move} difference={difference} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** 地推活动 王** · 6月8日 – 6月23日 → 6月10日 – 6月25日 */
export function MoveWords({ move, difference }: { move: DateMove; difference?: Proposal['difference'] }) {
  const { reschedule } = useMessages()
  const { tasks, milestones } = usePlan()
  const { day, period } = useFormats()
  const names = useNames()
  const task = tasks.get(move.id)
  const span = ({ start, finish }: DateMove['from']) =>
    move.noun === 'milestone' || start === finish ? day(finish) : period(start, finish)
  const days = daysBetween(move.from.finish, move.to.finish)
  return (
    <span className={styles.words}>
      <span className={styles.moveName}>
        {move.noun === 'milestone' && <Flag size={14} aria-hidden="true" />}
        <strong>{task?.name ?? milestones.get(move.id)?.name}</strong>
        <span className={styles.muted}>{task ? names.person(task.ownerId) : reschedule.milestone}</span>
        {difference?.added.includes(move.id) && <Badge tone="warning">{reschedule.isNew}</Badge>}
        {difference?.changed.includes(move.id) && <Badge tone="warning">{reschedule.isChanged}</Badge>}
      </span>
      <span className={styles.dates}>
        <s className={styles.muted}>{span(move.from)}</s>
        <span>→ {span(move.to)}</span>
        <span className={days > 0 ? styles.late : styles.muted}>{reschedule.later(days)}</span>
      </span>
    </span>
  )
}
