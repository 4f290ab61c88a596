import type { Task } from '#domain/task.ts'
import { useMessages } from '../messages/MessagesProvider.tsx'
import { Stepper } from '../ui/fields/Stepper.tsx'

const STEP = 10

type Counted = Pick<Task, 'quantityPlanned' | 'quantityDone' | 'quantityUnit' | 'percentComplete'>
type Progress = { quantityDone: number } | { percentComplete: number }

/** How far a task is, between two big buttons: one more where something is counted, else ten percent more. */
export function ProgressStepper({ task, onChange }: { task: Counted; onChange: (progress: Progress) => void }) {
  const { fields, drawer } = useMessages()
  const counted = task.quantityPlanned !== null
  const field = counted ? 'quantityDone' : 'percentComplete'
  return (
    <Stepper
      label={fields.task[field]}
      value={counted ? (task.quantityDone ?? 0) : task.percentComplete}
      step={counted ? 1 : STEP}
      max={counted ? Infinity : 100}
      format={(shown) => progressText({ ...task, [field]: shown })}
      decreaseLabel={drawer.less}
      increaseLabel={drawer.more}
      onChange={(next) => onChange(counted ? { quantityDone: next } : { percentComplete: next })}
    />
  )
}

/** 3 / 5 商圈, or 60%. */
export function progressText({ quantityPlanned, quantityDone, quantityUnit, percentComplete }: Counted): string {
  return quantityPlanned === null ? `${percentComplete}%` : `${quantityDone ?? 0} / ${quantityPlanned} ${quantityUnit}`.trim()
}
