import type { Task } from '#domain/task.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { FieldRow } from '../../ui/fields/FieldRow.tsx'
import { NumberField } from '../../ui/fields/NumberField.tsx'
import { ProgressStepper, progressText } from '../ProgressStepper.tsx'
import { Fact } from './Fact.tsx'
import styles from './ProgressOf.module.css'
import { LineOf } from './TextOf.tsx'
import type { TaskEdit } from './useTaskEdit.ts'

interface ProgressProps {
  task: Task
  editing: TaskEdit
}

/** How far it is: a count where the plan has one, else a percent in tens. */
export function ProgressOf({ task, editing }: ProgressProps) {
  const { fields } = useMessages()
  if (!editing.may('percentComplete')) return <Fact title={fields.task.percentComplete}>{progressText(task)}</Fact>
  const error = editing.refusal('quantityDone') ?? editing.refusal('percentComplete')
  return (
    <div>
      <ProgressStepper task={task} onChange={(patch) => void editing.edit(patch)} />
      {error && (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      )}
    </div>
  )
}

/** The count that the percent follows from; without one the percent is said directly. */
export function QuantityPlan({ task, editing }: ProgressProps) {
  const { fields, drawer } = useMessages()
  if (!editing.may('quantityPlanned')) return null
  return (
    <FieldRow>
      <NumberField
        label={fields.task.quantityPlanned}
        value={task.quantityPlanned}
        error={editing.refusal('quantityPlanned')}
        unreadable={drawer.unreadableNumber}
        onChange={(quantityPlanned) => void editing.edit({ quantityPlanned })}
      />
      <LineOf task={task} field="quantityUnit" editing={editing} />
    </FieldRow>
  )
}
