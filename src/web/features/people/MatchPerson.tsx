import { useState } from 'react'
import { api } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { useToast } from '../../ui/feedback/useToast.ts'
import { Combobox } from '../../ui/fields/Combobox.tsx'
import { useSubmit } from '../../useSubmit.ts'
import { FormDialog } from '../../FormDialog.tsx'
import type { Person, Team } from './person.ts'
import { departmentName } from './person.ts'

/** Says which member a person without an account is. */
export function MatchPerson({ person, team, onClose }: { person: Person; team: Team; onClose: () => void }) {
  const { people: words } = useMessages()
  const toast = useToast()
  const [memberId, setMemberId] = useState<string | null>(null)
  const members = team.people.filter(({ role }) => role !== null)
  const form = useSubmit({
    fields: ['memberId'],
    check: () => ({ memberId: memberId ? undefined : words.chooseMember }),
    send: async () => {
      const { tasks } = await api.people.match({ personId: person.id, memberId: memberId! })
      const member = members.find(({ id }) => id === memberId)!
      toast({ text: words.matched(person.name, member.name, tasks) })
      onClose()
    },
  })
  return (
    <FormDialog
      title={words.matchTitle(person.name)}
      help={words.matchHelp(person.openTasks)}
      submitLabel={words.matchSubmit}
      form={form}
      onClose={onClose}
    >
      <Combobox
        label={words.member}
        required
        value={memberId}
        onChange={setMemberId}
        options={members.map(({ id, name, title, departmentId }) => ({
          value: id,
          label: name,
          detail: title || departmentName(team, departmentId),
        }))}
        emptyText={words.noMember}
        error={form.sentence('memberId')}
      />
    </FormDialog>
  )
}
