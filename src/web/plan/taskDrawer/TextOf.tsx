import type { KeyboardEvent } from 'react'
import type { TaskPatch } from '#domain/progress.ts'
import type { Task } from '#domain/task.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { TextArea } from '../../ui/fields/TextArea.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { Fact } from './Fact.tsx'
import { useDraft } from './useDraft.ts'
import type { TaskEdit } from './useTaskEdit.ts'

type TextName =
  | 'name'
  | 'description'
  | 'deliverable'
  | 'acceptanceCriteria'
  | 'quantityUnit'
  | 'statusNote'
  | 'issue'
  | 'countermeasure'
  | 'delayReason'
  | 'remarks'

interface TextProps {
  task: Task
  field: TextName
  editing: TaskEdit
}

/** A text of as many lines as it needs, saved when it is left. What the person may not change is plain text. */
export function TextOf({ task, field, editing }: TextProps) {
  const { fields } = useMessages()
  const draft = useDraft({
    saved: task[field],
    save: (text, basedOn) => editing.edit({ [field]: text } as TaskPatch, basedOn),
    revision: editing.revision,
  })
  if (!editing.may(field)) return <Fact title={fields.task[field]}>{task[field]}</Fact>
  return <TextArea label={fields.task[field]} {...draft} error={editing.refusal(field)} maxLength={10_000} />
}

/** A text of one line, saved when it is left or Enter is pressed. */
export function LineOf({ task, field, editing }: TextProps) {
  const { fields } = useMessages()
  const draft = useDraft({
    saved: task[field],
    save: (text, basedOn) => editing.edit({ [field]: text } as TaskPatch, basedOn),
    revision: editing.revision,
  })
  if (!editing.may(field)) return <Fact title={fields.task[field]}>{task[field]}</Fact>
  const saveByEnter = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) draft.onBlur()
  }
  return (
    <TextField label={fields.task[field]} {...draft} error={editing.refusal(field)} maxLength={200} onKeyDown={saveByEnter} />
  )
}
