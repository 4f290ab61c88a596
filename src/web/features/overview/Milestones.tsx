import type { Milestone, MilestoneState } from '#domain/milestone.ts'
import { milestoneDaysLate, milestoneState } from '#domain/milestone.ts'
import { useFormats } from '../../formats.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { SourceLine } from '../../plan/SourceLine.tsx'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { useSession } from '../../session/SessionProvider.tsx'
import { Panel } from '../../ui/frame/Panel.tsx'
import type { StatusKind } from '../../ui/marks/StatusShape.tsx'
import { StatusShape } from '../../ui/marks/StatusShape.tsx'
import { byDueDate } from './milestoneOrder.ts'
import styles from './Milestones.module.css'
import { useMeant } from './useMeant.ts'

const shapes: Record<MilestoneState, StatusKind> = {
  reached: 'completed',
  reachedLate: 'completed',
  due: 'inProgress',
  missed: 'overdue',
  ahead: 'notStarted',
}

/** 关键节点 on one line in the order of their days, with today between them. */
export function Milestones() {
  const { overview } = useMessages()
  const { today } = useSession()
  const { milestones } = usePlan()
  if (milestones.size === 0) return null
  const sorted = byDueDate(milestones.values())
  const next = sorted.findIndex(({ dueDate }) => dueDate !== null && dueDate > today)
  return (
    <Panel title={overview.milestones}>
      <ol className={styles.line}>
        {sorted.map((milestone, index) => (
          <MilestoneMark key={milestone.id} milestone={milestone} afterToday={index === next} />
        ))}
      </ol>
    </Panel>
  )
}

function MilestoneMark({ milestone, afterToday }: { milestone: Milestone; afterToday: boolean }) {
  const { overview, fields } = useMessages()
  const { today } = useSession()
  const { day } = useFormats()
  const state = milestoneState(milestone, today)
  const late = milestoneDaysLate(milestone, today)
  const meant = useMeant('milestone', milestone.id)
  return (
    <>
      {afterToday && (
        <li className={styles.today}>
          <span>{overview.today}</span>
        </li>
      )}
      <li className={styles.milestone} {...meant}>
        <StatusShape kind={shapes[state]} />
        <span className={styles.name}>{milestone.name}</span>
        <span className={styles.day}>
          {milestone.dueDate ? overview.dueRule(day(milestone.dueDate), milestone.dateRule) : overview.noDay}
          {milestone.baselineDueDate && milestone.baselineDueDate !== milestone.dueDate && (
            <s className={styles.frozen}>{day(milestone.baselineDueDate)}</s>
          )}
          {late > 0 && (state === 'missed' || state === 'reachedLate') && (
            <span className={styles.late}>{fields.late(late)}</span>
          )}
        </span>
        <span className={styles.state}>
          {overview.milestoneState[state]} <SourceLine subjectId={milestone.id} short />
        </span>
      </li>
    </>
  )
}
