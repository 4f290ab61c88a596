import { useRef, useState } from 'react'
import { Copy } from 'lucide-react'
import { dayAt } from '#domain/day.ts'
import { useFormats } from '../../formats.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { useSession } from '../../session/SessionProvider.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { Dialog } from '../../ui/floating/Dialog.tsx'
import styles from './InvitationLink.module.css'

export interface FreshInvitation {
  token: string
  expiresAt: string
}

/** The link, shown this once: the server keeps only its hash. */
export function InvitationLink({ invitation, onClose }: { invitation: FreshInvitation; onClose: () => void }) {
  const { people: words } = useMessages()
  const { workspace } = useSession()
  const { day } = useFormats()
  const { note, copy, frame } = useCopy()
  const link = location.origin + paths.invitation(invitation.token)
  return (
    <Dialog
      title={words.linkTitle}
      closeLabel={words.close}
      onClose={onClose}
      actions={
        <>
          <Button look="primary" icon={<Copy size={16} />} onClick={() => void copy(link)}>
            {words.copy}
          </Button>
          <Button onClick={onClose}>{words.close}</Button>
        </>
      }
    >
      <div ref={frame} className={styles.link}>
        <p>{words.linkHelp(day(dayAt(new Date(invitation.expiresAt), workspace.timeZone)))}</p>
        <TextField label={words.link} labelHidden readOnly value={link} onChange={() => undefined} />
        <output className={styles.note}>{note}</output>
      </div>
    </Dialog>
  )
}

/** Copies, or where the browser forbids it (an address without https) selects the text to be copied by hand. */
function useCopy() {
  const { people: words } = useMessages()
  const frame = useRef<HTMLDivElement>(null)
  const [note, setNote] = useState('')
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text)
      setNote(words.copied)
    } catch {
      frame.current?.querySelector('input')?.select()
      setNote(words.copyYourself)
    }
  }
  return { note, copy, frame }
}
