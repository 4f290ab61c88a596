import type { Task } from '#domain/task.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { FieldRow } from '../../ui/fields/FieldRow.tsx'
import { StatusOf } from './ChoiceOf.tsx'
import { DayOf } from './DayOf.tsx'
import { ProgressOf } from './ProgressOf.tsx'
import { Section } from './Section.tsx'
import { TextOf } from './TextOf.tsx'
import type { TaskEdit } from './useTaskEdit.ts'

const texts = ['statusNote', 'issue', 'countermeasure', 'delayReason', 'remarks'] as const

/** The facts and words of the work: its owner's. */
export function ProgressFields({ task, editing }: { task: Task; editing: TaskEdit }) {
  const { drawer } = useMessages()
  return (
    <Section title={drawer.progress}>
      <FieldRow>
        <ProgressOf task={task} editing={editing} />
        <StatusOf task={task} editing={editing} />
      </FieldRow>
      <FieldRow>
        <DayOf task={task} field="actualStart" editing={editing} />
        <DayOf task={task} field="actualFinish" editing={editing} />
      </FieldRow>
      <FieldRow>{!task.actualFinish && <DayOf task={task} field="expectedFinish" editing={editing} />}</FieldRow>
      {texts.map((field) => (
        <TextOf key={field} task={task} field={field} editing={editing} />
      ))}
    </Section>
  )
}
