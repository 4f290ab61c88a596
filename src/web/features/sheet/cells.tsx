import { TriangleAlert } from 'lucide-react'
import type { Day } from '#domain/day.ts'
import type { Task } from '#domain/task.ts'
import { finishVarianceDays, lateDays, taskStatus } from '#domain/task.ts'
import type { Messages } from '../../messages/zh.ts'
import { ChecklistMark } from '../../plan/ChecklistMark.tsx'
import { Avatar } from '../../ui/marks/Avatar.tsx'
import { ProgressBar } from '../../ui/marks/ProgressBar.tsx'
import { StatusMark } from '../../ui/marks/StatusMark.tsx'
import styles from './cells.module.css'

export function NameCell({ task }: { task: Task }) {
  return (
    <span className={styles.name} data-cancelled={task.isCancelled || undefined}>
      <span className={styles.text}>{task.name}</span>
      <ChecklistMark taskId={task.id} />
      {task.issue && <TriangleAlert size={14} className={styles.issue} aria-hidden="true" />}
    </span>
  )
}

export function PersonCell({ name }: { name: string }) {
  if (!name) return null
  return (
    <span className={styles.person}>
      <Avatar name={name} nameBeside size={20} />
      <span className={styles.text}>{name}</span>
    </span>
  )
}

export function StatusCell({ task, today, fields }: { task: Task; today: Day; fields: Messages['fields'] }) {
  const status = taskStatus(task, today)
  return <StatusMark kind={status} label={fields.status[status]} />
}

/** 晚 2 天: of an open task against the plan, of a finished one for ever against the baseline. */
export function LatenessCell({ task, today, fields }: { task: Task; today: Day; fields: Messages['fields'] }) {
  const variance = finishVarianceDays(task)
  if (variance !== null && variance < 0) return <span className={styles.muted}>{fields.early(-variance)}</span>
  if (variance === 0) return <span className={styles.muted}>{fields.onTime}</span>
  const days = variance ?? lateDays(task, today)
  return days > 0 ? <span className={styles.late}>{fields.late(days)}</span> : null
}

export function ProgressCell({ task }: { task: Task }) {
  const { percentComplete, quantityPlanned, quantityDone, quantityUnit } = task
  return (
    <span className={styles.progress}>
      {quantityPlanned !== null && (
        <span className={styles.count}>
          {quantityDone ?? 0}/{quantityPlanned} {quantityUnit}
        </span>
      )}
      <span>{percentComplete}%</span>
      <span className={styles.bar} aria-hidden="true">
        <ProgressBar label="" percent={percentComplete} />
      </span>
    </span>
  )
}

/** A day, and beside it what became of it: the one it replaced, or the one that is expected now. */
export function DayCell({ day, replaced, expected }: { day: string; replaced?: string; expected?: string }) {
  return (
    <span className={styles.day}>
      {replaced && replaced !== day && <s className={styles.muted}>{replaced}</s>}
      {day}
      {expected && <span className={styles.late}>→ {expected}</span>}
    </span>
  )
}

export function TextCell({ text }: { text: string }) {
  return <span className={styles.text}>{text}</span>
}

/** Days off the baseline: later in vermilion, earlier and equal plain. */
export function VarianceCell({ days, fields }: { days: number | null; fields: Messages['fields'] }) {
  if (days === null) return null
  return <span className={days > 0 ? styles.late : styles.muted}>{varianceWords(days, fields)}</span>
}

export function varianceWords(days: number, fields: Messages['fields']): string {
  if (days === 0) return fields.onTime
  return days > 0 ? fields.late(days) : fields.early(-days)
}
