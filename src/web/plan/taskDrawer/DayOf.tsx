import type { TaskPatch } from '#domain/progress.ts'
import type { Task } from '#domain/task.ts'
import { useFormats } from '../../formats.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { useSession } from '../../session/SessionProvider.tsx'
import { DateField } from '../../ui/fields/DateField.tsx'
import { usePlan } from '../PlanProvider.tsx'
import { readTypedDay } from '../typedDay.ts'
import { Fact } from './Fact.tsx'
import type { TaskEdit } from './useTaskEdit.ts'

type DayName = 'plannedStart' | 'plannedFinish' | 'expectedFinish' | 'actualStart' | 'actualFinish'

/** A date of the task, typed in any form that people use; without a year it is of the campaign's. */
export function DayOf({ task, field, editing }: { task: Task; field: DayName; editing: TaskEdit }) {
  const { fields, forms } = useMessages()
  const { campaign } = usePlan()
  const { today } = useSession()
  const { day } = useFormats()
  if (!editing.may(field)) return <Fact title={fields.task[field]}>{day(task[field])}</Fact>
  return (
    <DateField
      label={fields.task[field]}
      value={task[field]}
      error={editing.refusal(field)}
      onChange={(value) => void editing.edit({ [field]: value } as TaskPatch)}
      parse={(text) => readTypedDay(text, campaign, today) ?? undefined}
      format={day}
      unreadable={forms.unreadableDay}
      calendarLabel={forms.openCalendar}
      max={field.startsWith('actual') ? today : undefined}
    />
  )
}
