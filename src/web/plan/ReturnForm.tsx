import { useState } from 'react'
import { useMessages } from '../messages/MessagesProvider.tsx'
import { Button } from '../ui/actions/Button.tsx'
import { TextArea } from '../ui/fields/TextArea.tsx'
import { Form } from '../ui/fields/Form.tsx'
import { useSubmit } from '../useSubmit.ts'

const MOST_NOTE = 2000

/** 退回: what is missing, in the reviewer's words. */
export function ReturnForm({ send, onClose }: { send: (note: string) => Promise<unknown>; onClose: () => void }) {
  const { drawer, common, forms } = useMessages()
  const [note, setNote] = useState('')
  const form = useSubmit({
    check: () => ({ note: note.trim() ? undefined : forms.missing(drawer.whatIsMissing) }),
    send: () => send(note.trim()).then(onClose),
    fields: ['note'],
  })
  return (
    <Form
      label={drawer.returnForRework}
      onSubmit={form.submit}
      error={form.error}
      attempt={form.attempt}
      actions={
        <>
          <Button type="submit" look="primary" busy={form.busy}>
            {drawer.returnForRework}
          </Button>
          <Button onClick={onClose}>{common.cancel}</Button>
        </>
      }
    >
      <TextArea
        label={drawer.whatIsMissing}
        required
        value={note}
        onChange={setNote}
        error={form.sentence('note')}
        maxLength={MOST_NOTE}
      />
    </Form>
  )
}
