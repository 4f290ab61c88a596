import type { Milestone } from '#domain/milestone.ts'
import { milestoneState } from '#domain/milestone.ts'
import { taskStatus } from '#domain/task.ts'
import type { Day } from '#domain/day.ts'
import type { Messages } from '../../messages/zh.ts'
import { milestoneTones } from '../../plan/milestoneTones.ts'
import type { GanttColumn } from '../../ui/gantt/types.ts'
import { DiamondShape } from '../../ui/marks/DiamondShape.tsx'
import { StatusShape } from '../../ui/marks/StatusShape.tsx'
import styles from './Gantt.module.css'
import type { Line } from '../../plan/ganttLines.ts'
import { isMilestone } from '../../plan/ganttLines.ts'

export interface ColumnContext {
  today: Day
  messages: Messages
  nameOf: (personId: string | null) => string
  due: (milestone: Milestone) => string
}

/** The frozen columns: what it is and who does it. */
export function ganttColumns(isNarrow: boolean, context: ColumnContext): GanttColumn<Line>[] {
  const { fields } = context.messages
  const name: GanttColumn<Line> = {
    id: 'name',
    title: fields.task.name,
    width: isNarrow ? 132 : 232,
    render: (line) => <NameOf line={line} today={context.today} />,
  }
  const owner: GanttColumn<Line> = {
    id: 'owner',
    title: fields.task.ownerId,
    width: 96,
    render: (line) => (
      <span className={styles.owner}>{isMilestone(line) ? context.due(line) : context.nameOf(line.ownerId)}</span>
    ),
  }
  return isNarrow ? [name] : [name, owner]
}

function NameOf({ line, today }: { line: Line; today: Day }) {
  const kind = isMilestone(line) ? milestoneTones[milestoneState(line, today)] : taskStatus(line, today)
  return (
    <>
      {isMilestone(line) ? <DiamondShape kind={kind} size={10} /> : <StatusShape kind={kind} size={10} />}
      <span className={styles.name} data-cancelled={kind === 'cancelled' || undefined}>
        {line.name}
      </span>
    </>
  )
}
