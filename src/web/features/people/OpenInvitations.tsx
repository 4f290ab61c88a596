import { dayAt } from '#domain/day.ts'
import { api } from '../../api.ts'
import { useFormats } from '../../formats.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { useRead } from '../../reads.ts'
import { useSession } from '../../session/SessionProvider.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { useToast } from '../../ui/feedback/useToast.ts'
import { Panel } from '../../ui/frame/Panel.tsx'
import { useSubmit } from '../../useSubmit.ts'
import styles from './OpenInvitations.module.css'
import type { OpenInvitation } from './person.ts'

/** Links that wait for somebody to follow them; absent while there are none. */
export function OpenInvitations() {
  const { people: words } = useMessages()
  const { data } = useRead('invitations', 'list', {})
  if (!data || data.invitations.length === 0) return null
  return (
    <Panel flush title={words.invitations} detail={data.invitations.length}>
      <ul className={styles.list}>
        {data.invitations.map((invitation) => (
          <Row key={invitation.id} invitation={invitation} />
        ))}
      </ul>
    </Panel>
  )
}

function Row({ invitation }: { invitation: OpenInvitation }) {
  const { people: words, fields } = useMessages()
  const { workspace } = useSession()
  const { day } = useFormats()
  const toast = useToast()
  const { id, personName, email, role, invitedBy, expiresAt } = invitation
  const whom = personName ?? email ?? words.anyone
  const revoke = useSubmit({
    fields: [],
    send: () => api.invitations.revoke({ invitationId: id }).then(() => toast({ text: words.revoked })),
  })
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        {words.invitationFor(whom, fields.workspaceRole[role])}
        {personName && email && <div className={styles.detail}>{email}</div>}
        <div className={styles.detail}>{words.invitationBy(invitedBy, day(dayAt(new Date(expiresAt), workspace.timeZone)))}</div>
        {revoke.error && <div role="alert">{revoke.error}</div>}
      </div>
      <Button small busy={revoke.busy} aria-label={words.revokeThis(whom)} onClick={revoke.submit}>
        {words.revoke}
      </Button>
    </li>
  )
}
