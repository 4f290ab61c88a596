import { useState } from 'react'
import { useMessages } from '../messages/MessagesProvider.tsx'
import { usePlanStore } from './PlanProvider.tsx'
import { Button } from '../ui/actions/Button.tsx'
import { useToast } from '../ui/feedback/useToast.ts'
import { Form } from '../ui/fields/Form.tsx'
import { TextArea } from '../ui/fields/TextArea.tsx'
import { Dialog } from '../ui/floating/Dialog.tsx'
import { useSubmit } from '../useSubmit.ts'

type TextDialogProps = {
  title: string
  label: string
  hint?: string
  required?: boolean
  /** What the button does. */
  act: string
  send: (text: string) => Promise<{ eventId: string | null }>
  /** The sentence when it is done, and where to go on. */
  said: string
  next?: { label: string; onPress: () => void } | undefined
  onClose: () => void
}

/** Some words that go with an act. */
export function TextDialog({ title, label, hint, required, act, send, said, next, onClose }: TextDialogProps) {
  const { common, forms } = useMessages()
  const store = usePlanStore()
  const toast = useToast()
  const [text, setText] = useState('')
  const { submit, busy, attempt, error, sentence } = useSubmit({
    fields: ['text'] as const,
    check: () => ({ text: required && text.trim() === '' ? forms.missing(label) : undefined }),
    send: async () => {
      const { eventId } = await send(text)
      if (eventId) store.remember(eventId)
      await store.pull()
      onClose()
      toast({ text: said, ...(next && { action: next }) })
    },
  })
  return (
    <Dialog title={title} closeLabel={common.close} onClose={onClose}>
      <Form
        onSubmit={submit}
        error={error}
        attempt={attempt}
        actions={
          <>
            <Button type="submit" look="primary" busy={busy}>
              {act}
            </Button>
            <Button onClick={onClose}>{common.cancel}</Button>
          </>
        }
      >
        <TextArea
          label={label}
          hint={hint}
          required={required ?? false}
          value={text}
          onChange={setText}
          error={sentence('text')}
        />
      </Form>
    </Dialog>
  )
}
