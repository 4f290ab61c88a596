import { goalSentence } from '#domain/goal.ts'
import { useLanguage, useMessages } from '../../messages/MessagesProvider.tsx'
import { Checkbox } from '../../ui/fields/Checkbox.tsx'
import { Combobox } from '../../ui/fields/Combobox.tsx'
import { FieldGroup } from '../../ui/fields/FieldGroup.tsx'
import { FieldRow } from '../../ui/fields/FieldRow.tsx'
import { NumberField } from '../../ui/fields/NumberField.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { inOrder } from '../plan.ts'
import { usePlan } from '../PlanProvider.tsx'

/** What a decision changes at once; a part that is there was ticked. */
export interface Carried {
  task?: { name: string }
  shift?: { taskId: string | null; days: number | null }
  target?: { goalId: string; value: number | null }
}

/** What is filled in, as `decisions.make` takes it; a new task is its owner's, until the decision's day. */
export function carriedNow({ task, shift, target }: Carried, due: { ownerId: string | null; dueDate: string | null }) {
  return {
    ...(task?.name.trim() && { tasks: [{ name: task.name.trim(), ownerId: due.ownerId, plannedFinish: due.dueDate }] }),
    ...(shift?.taskId && shift.days && { shifts: [{ taskId: shift.taskId, shiftDays: Math.round(shift.days) }] }),
    ...(target?.goalId && target.value !== null && { targets: [{ goalId: target.goalId, targetValue: String(target.value) }] }),
  }
}

export function CarriedChanges({ carried, onChange }: { carried: Carried; onChange: (carried: Carried) => void }) {
  const { decisions: words } = useMessages()
  const { task, shift, target } = carried
  const tick =
    <Part extends keyof Carried>(part: Part, blank: Carried[Part]) =>
    (isOn: boolean) => {
      const { [part]: _, ...rest } = carried
      onChange(isOn ? { ...rest, [part]: blank } : rest)
    }
  return (
    <FieldGroup legend={words.carries}>
      <Checkbox label={words.newTask} checked={task !== undefined} onChange={tick('task', { name: '' })} />
      {task && (
        <TextField label={words.taskName} value={task.name} onChange={(name) => onChange({ ...carried, task: { name } })} />
      )}
      <Checkbox label={words.shift} checked={shift !== undefined} onChange={tick('shift', { taskId: null, days: null })} />
      {shift && <ShiftFields shift={shift} onChange={(next) => onChange({ ...carried, shift: next })} />}
      <Checkbox label={words.target} checked={target !== undefined} onChange={tick('target', { goalId: '', value: null })} />
      {target && <TargetFields target={target} onChange={(next) => onChange({ ...carried, target: next })} />}
    </FieldGroup>
  )
}

type Shift = NonNullable<Carried['shift']>

function ShiftFields({ shift, onChange }: { shift: Shift; onChange: (shift: Shift) => void }) {
  const { decisions: words, drawer } = useMessages()
  const { tasks } = usePlan()
  return (
    <>
      <FieldRow>
        <Combobox
          label={words.shiftTask}
          value={shift.taskId}
          options={[...tasks.values()].map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(taskId) => onChange({ ...shift, taskId })}
          emptyText={drawer.nobodyMatches}
        />
        <NumberField
          label={words.shiftDays}
          value={shift.days}
          onChange={(days) => onChange({ ...shift, days })}
          unreadable={words.number}
        />
      </FieldRow>
      <p>{words.shiftHelp}</p>
    </>
  )
}

type Target = NonNullable<Carried['target']>

function TargetFields({ target, onChange }: { target: Target; onChange: (target: Target) => void }) {
  const { decisions: words } = useMessages()
  const language = useLanguage()
  const { goals } = usePlan()
  return (
    <FieldRow>
      <Select
        label={words.targetGoal}
        value={target.goalId}
        placeholder={words.targetGoal}
        options={inOrder(goals.values()).map((goal) => ({ value: goal.id, label: goalSentence(goal, language) }))}
        onChange={(goalId) => onChange({ ...target, goalId })}
      />
      <NumberField
        label={words.targetValue}
        value={target.value}
        onChange={(value) => onChange({ ...target, value })}
        unreadable={words.number}
      />
    </FieldRow>
  )
}
