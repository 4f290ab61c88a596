import type { Task } from '#domain/task.ts'
import { useFormats } from '../../formats.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { FieldRow } from '../../ui/fields/FieldRow.tsx'
import { PhaseOf } from './ChoiceOf.tsx'
import { CollaboratorsOf } from './CollaboratorsOf.tsx'
import { DayOf } from './DayOf.tsx'
import { Fact } from './Fact.tsx'
import { PersonOf } from './PersonOf.tsx'
import { QuantityPlan } from './ProgressOf.tsx'
import { Section } from './Section.tsx'
import { LineOf, TextOf } from './TextOf.tsx'
import type { TaskEdit } from './useTaskEdit.ts'

/** What was agreed: the lead's. */
export function PlanFields({ task, editing }: { task: Task; editing: TaskEdit }) {
  const { drawer } = useMessages()
  const { day } = useFormats()
  const baseline = [task.baselineStart, task.baselineFinish].filter((date) => date !== null).map(day)
  return (
    <Section title={drawer.plan}>
      {editing.may('name') && <LineOf task={task} field="name" editing={editing} />}
      <FieldRow>
        <DayOf task={task} field="plannedStart" editing={editing} />
        <DayOf task={task} field="plannedFinish" editing={editing} />
      </FieldRow>
      <Fact title={drawer.baseline}>{baseline.join(' – ')}</Fact>
      <FieldRow>
        <PhaseOf task={task} editing={editing} />
        <PersonOf task={task} field="ownerId" editing={editing} />
      </FieldRow>
      <FieldRow>
        <CollaboratorsOf task={task} editing={editing} />
        <PersonOf task={task} field="reviewerId" editing={editing} />
      </FieldRow>
      <QuantityPlan task={task} editing={editing} />
      <TextOf task={task} field="description" editing={editing} />
      <TextOf task={task} field="deliverable" editing={editing} />
      <TextOf task={task} field="acceptanceCriteria" editing={editing} />
    </Section>
  )
}
