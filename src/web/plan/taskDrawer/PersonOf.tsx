import { v7 as newId } from 'uuid'
import type { Task } from '#domain/task.ts'
import { api } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { useRead } from '../../reads.ts'
import { Combobox } from '../../ui/fields/Combobox.tsx'
import { useNames } from '../useNames.ts'
import { Fact } from './Fact.tsx'
import type { TaskEdit } from './useTaskEdit.ts'

/** 负责人 or 审核人. A name that nobody has becomes a person without an account. */
export function PersonOf({ task, field, editing }: { task: Task; field: 'ownerId' | 'reviewerId'; editing: TaskEdit }) {
  const { fields, drawer, sheet } = useMessages()
  const names = useNames()
  const options = usePersonOptions()
  if (!editing.may(field)) return <Fact title={fields.task[field]}>{names.person(task[field])}</Fact>
  const create = async (name: string) => {
    const id = newId()
    await api.people.create({ id, name })
    await editing.edit({ [field]: id })
  }
  return (
    <Combobox
      label={fields.task[field]}
      value={task[field]}
      options={options}
      onChange={(value) => void editing.edit({ [field]: value })}
      emptyText={drawer.nobodyMatches}
      placeholder={drawer.typeName}
      error={editing.refusal(field)}
      onCreate={(name) => void create(name)}
      createLabel={sheet.addPerson}
    />
  )
}

export function usePersonOptions() {
  const people = useRead('people', 'list', {}).data?.people ?? []
  return people.map(({ id, name, title }) => ({ value: id, label: name, ...(title && { detail: title }) }))
}
