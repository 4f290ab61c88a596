import { Refused } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { useRead } from '../../reads.ts'
import { ButtonLink } from '../../ui/actions/ButtonLink.tsx'
import { Spinner } from '../../ui/marks/Spinner.tsx'
import { AcceptForm } from './AcceptForm.tsx'
import { EntryPage } from './EntryPage.tsx'

/** Where an invitation link leads. */
export function Invitation({ token }: { token: string }) {
  const { signIn: words, fields, common } = useMessages()
  const { data: invitation, error } = useRead('invitations', 'open', { token })
  if (error instanceof Refused) return <DeadLink />
  if (error) return <EntryPage title={common.unreachableTitle}>{common.unreachable}</EntryPage>
  if (!invitation) return <Spinner label={common.loading} />
  const { workspaceName, role, personName } = invitation
  return (
    <EntryPage
      title={words.invitedTo(workspaceName)}
      lead={
        <>
          <p>{words.invitedAs(fields.workspaceRole[role])}</p>
          {personName && <p>{words.invitedAsPerson(personName)}</p>}
        </>
      }
    >
      <AcceptForm token={token} email={invitation.email} personName={personName} />
    </EntryPage>
  )
}

function DeadLink() {
  const { signIn: words } = useMessages()
  return (
    <EntryPage title={words.deadLink} lead={words.deadLinkHelp}>
      <div>
        <ButtonLink href={paths.signIn()}>{words.submit}</ButtonLink>
      </div>
    </EntryPage>
  )
}
