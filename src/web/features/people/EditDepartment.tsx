import { useState } from 'react'
import { api } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { useToast } from '../../ui/feedback/useToast.ts'
import { Combobox } from '../../ui/fields/Combobox.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { useSubmit } from '../../useSubmit.ts'
import { FormDialog } from '../../FormDialog.tsx'
import type { Department, Team } from './person.ts'

interface EditDepartmentProps {
  /** Without one a new department is added. */
  department: Department | undefined
  team: Team
  onClose: () => void
}

export function EditDepartment({ department, team, onClose }: EditDepartmentProps) {
  const { people: words, fields, forms, common } = useMessages()
  const toast = useToast()
  const [name, setName] = useState(department?.name ?? '')
  const [contactId, setContactId] = useState(department?.contactId ?? null)
  const form = useSubmit({
    fields: ['name'],
    check: () => ({ name: name.trim() ? undefined : forms.missing(words.departmentName) }),
    send: async () => {
      if (department) await api.departments.update({ departmentId: department.id, name, contactId })
      else await api.departments.create({ name, contactId })
      toast({ text: words.departmentSaved(name.trim()) })
      onClose()
    },
  })
  return (
    <FormDialog
      title={department ? words.editDepartmentTitle(department.name) : words.addDepartment}
      submitLabel={department ? common.save : common.add}
      form={form}
      onClose={onClose}
    >
      <TextField
        label={words.departmentName}
        required
        hint={words.departmentExample}
        value={name}
        onChange={setName}
        error={form.sentence('name')}
      />
      <Combobox
        label={fields.departmentContact}
        hint={words.contactHint}
        value={contactId}
        onChange={setContactId}
        options={team.people.map((person) => ({ value: person.id, label: person.name, detail: person.title }))}
        emptyText={words.nothingFound}
      />
    </FormDialog>
  )
}
