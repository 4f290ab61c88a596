import { useState } from 'react'
import { api } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { useSession } from '../../session/SessionProvider.tsx'
import { useToast } from '../../ui/feedback/useToast.ts'
import { TextField } from '../../ui/fields/TextField.tsx'
import { useSubmit } from '../../useSubmit.ts'
import { DepartmentField } from './DepartmentField.tsx'
import { FormDialog } from '../../FormDialog.tsx'
import type { Person, Team } from './person.ts'
import { rolesToGive } from './personActs.ts'
import { RoleField } from './RoleField.tsx'

/** Name, title, department, and the role of a member. */
export function EditPerson({ person, team, onClose }: { person: Person; team: Team; onClose: () => void }) {
  const { people: words, forms, common } = useMessages()
  const { person: me } = useSession()
  const toast = useToast()
  const [name, setName] = useState(person.name)
  const [title, setTitle] = useState(person.title)
  const [departmentId, setDepartmentId] = useState(person.departmentId)
  const [role, setRole] = useState(person.role)
  const roles = person.role ? rolesToGive(me, person.role) : []
  const form = useSubmit({
    fields: ['name', 'title', 'role'],
    check: () => ({ name: name.trim() ? undefined : forms.missing(words.name) }),
    send: async () => {
      if (role && role !== person.role) await api.people.changeRole({ personId: person.id, role })
      await api.people.update({ personId: person.id, name, title, departmentId })
      toast({ text: words.saved(name.trim()) })
      onClose()
    },
  })
  return (
    <FormDialog title={words.editTitle(person.name)} submitLabel={common.save} form={form} onClose={onClose}>
      <TextField label={words.name} required value={name} onChange={setName} error={form.sentence('name')} />
      <TextField label={words.titleOf} value={title} onChange={setTitle} error={form.sentence('title')} />
      <DepartmentField team={team} value={departmentId} onChange={setDepartmentId} />
      {role && roles.length > 0 && <RoleField value={role} roles={roles} onChange={setRole} error={form.sentence('role')} />}
      {role && roles.length === 0 && <p>{words.onlyOwnerChanges}</p>}
    </FormDialog>
  )
}
