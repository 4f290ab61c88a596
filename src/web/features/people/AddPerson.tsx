import { useState } from 'react'
import { api } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { useToast } from '../../ui/feedback/useToast.ts'
import { TextField } from '../../ui/fields/TextField.tsx'
import { useSubmit } from '../../useSubmit.ts'
import { DepartmentField } from './DepartmentField.tsx'
import { FormDialog } from '../../FormDialog.tsx'
import type { Team } from './person.ts'

/** Adds somebody who has no account. */
export function AddPerson({ team, onClose }: { team: Team; onClose: () => void }) {
  const { people: words, forms } = useMessages()
  const toast = useToast()
  const [name, setName] = useState('')
  const [title, setTitle] = useState('')
  const [departmentId, setDepartmentId] = useState<string | null>(null)
  const form = useSubmit({
    fields: ['name', 'title'],
    check: () => ({ name: name.trim() ? undefined : forms.missing(words.name), title: undefined }),
    send: async () => {
      await api.people.create({ name, title, departmentId })
      toast({ text: words.added(name.trim()) })
      onClose()
    },
  })
  return (
    <FormDialog title={words.add} help={words.addHelp} submitLabel={words.add} form={form} onClose={onClose}>
      <TextField
        label={words.name}
        required
        hint={words.nameHint}
        value={name}
        onChange={setName}
        error={form.sentence('name')}
      />
      <TextField label={words.titleOf} value={title} onChange={setTitle} error={form.sentence('title')} />
      <DepartmentField team={team} value={departmentId} onChange={setDepartmentId} />
    </FormDialog>
  )
}
