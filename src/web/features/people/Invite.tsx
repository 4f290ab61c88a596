import { useState } from 'react'
import type { WorkspaceRole } from '#domain/roles.ts'
import { api } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { looksLikeEmail } from '../../session/email.ts'
import { useSession } from '../../session/SessionProvider.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { useSubmit } from '../../useSubmit.ts'
import { FormDialog } from '../../FormDialog.tsx'
import type { FreshInvitation } from './InvitationLink.tsx'
import { InvitationLink } from './InvitationLink.tsx'
import type { Person } from './person.ts'
import { rolesToGive } from './personActs.ts'
import { RoleField } from './RoleField.tsx'

/** Invites somebody by a link: a new member, or a person of the list who so far has no account. */
export function Invite({ person, onClose }: { person: Person | undefined; onClose: () => void }) {
  const { people: words, forms } = useMessages()
  const { person: me } = useSession()
  const [role, setRole] = useState<WorkspaceRole>('member')
  const [email, setEmail] = useState('')
  const [fresh, setFresh] = useState<FreshInvitation | null>(null)
  const form = useSubmit({
    fields: ['role', 'email'],
    check: () => ({ email: email.trim() === '' || looksLikeEmail(email) ? undefined : forms.email }),
    send: async () => {
      const about = { ...(email.trim() && { email: email.trim() }), ...(person && { personId: person.id }) }
      setFresh(await api.invitations.create({ role, ...about }))
    },
  })
  if (fresh) return <InvitationLink invitation={fresh} onClose={onClose} />
  return (
    <FormDialog
      title={person ? words.invitePerson(person.name) : words.inviteTitle}
      help={person && words.invitePersonHelp(person.openTasks)}
      submitLabel={words.makeLink}
      form={form}
      onClose={onClose}
    >
      <RoleField value={role} roles={rolesToGive(me, null)} onChange={setRole} error={form.sentence('role')} />
      <TextField
        label={words.email}
        type="email"
        hint={words.inviteEmailHint}
        value={email}
        onChange={setEmail}
        error={form.sentence('email')}
      />
    </FormDialog>
  )
}
