import type { Task } from '#domain/task.ts'
import { taskStatus } from '#domain/task.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { useSession } from '../../session/SessionProvider.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import { inOrder } from '../plan.ts'
import { usePlan } from '../PlanProvider.tsx'
import { Fact } from './Fact.tsx'
import type { TaskEdit } from './useTaskEdit.ts'

interface ChoiceProps {
  task: Task
  editing: TaskEdit
}

const choices = ['notStarted', 'inProgress', 'completed', 'paused', 'cancelled'] as const
const none = 'none'

/** The status that a person can give; that a task is overdue follows from the dates and stands beside the title. */
export function StatusOf({ task, editing }: ChoiceProps) {
  const { fields } = useMessages()
  const { today } = useSession()
  if (!editing.may('status')) return null
  const status = taskStatus(task, today)
  const said = status === 'overdue' ? (task.actualStart ? 'inProgress' : 'notStarted') : status
  return (
    <Select
      label={fields.task.status}
      value={said}
      error={editing.refusal('status')}
      options={choices
        .filter((value) => value === said || editing.may('status', { status: value }))
        .map((value) => ({ value, label: fields.status[value] }))}
      onChange={(value) => void editing.edit({ status: value })}
    />
  )
}

export function PhaseOf({ task, editing }: ChoiceProps) {
  const { fields, sheet } = useMessages()
  const { phases } = usePlan()
  if (!editing.may('phaseId')) return <Fact title={fields.task.phaseId}>{phases.get(task.phaseId ?? '')?.name}</Fact>
  return (
    <Select
      label={fields.task.phaseId}
      value={task.phaseId ?? none}
      error={editing.refusal('phaseId')}
      options={[
        ...inOrder(phases.values()).map(({ id, name }) => ({ value: id, label: name })),
        { value: none, label: sheet.noPhase },
      ]}
      onChange={(value) => void editing.edit({ phaseId: value === none ? null : value })}
    />
  )
}

/** 关键节点 that is reached only when this task is finished. */
export function MilestoneOf({ task, editing }: ChoiceProps) {
  const { fields, schedule } = useMessages()
  const { milestones } = usePlan()
  if (!editing.may('milestoneId'))
    return <Fact title={fields.task.milestoneId}>{milestones.get(task.milestoneId ?? '')?.name}</Fact>
  if (milestones.size === 0) return null
  return (
    <Select
      label={fields.task.milestoneId}
      value={task.milestoneId ?? none}
      error={editing.refusal('milestoneId')}
      options={[
        { value: none, label: schedule.noMilestone },
        ...[...milestones.values()].map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(value) => void editing.edit({ milestoneId: value === none ? null : value })}
    />
  )
}
