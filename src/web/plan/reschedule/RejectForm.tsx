import { useState } from 'react'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { Form } from '../../ui/fields/Form.tsx'
import { TextArea } from '../../ui/fields/TextArea.tsx'
import { useSubmit } from '../../useSubmit.ts'

const MOST_REASON = 2000

/** 驳回: the dates stay, and whoever asked reads why. */
export function RejectForm({ send, onClose }: { send: (reason: string) => Promise<unknown>; onClose: () => void }) {
  const { reschedule, common, forms } = useMessages()
  const [reason, setReason] = useState('')
  const form = useSubmit({
    check: () => ({ reason: reason.trim() ? undefined : forms.missing(reschedule.reason) }),
    send: () => send(reason.trim()),
    fields: ['reason'],
  })
  return (
    <Form
      label={reschedule.reject}
      onSubmit={form.submit}
      error={form.error}
      attempt={form.attempt}
      actions={
        <>
          <Button type="submit" look="primary" busy={form.busy}>
            {reschedule.reject}
          </Button>
          <Button onClick={onClose}>{common.cancel}</Button>
        </>
      }
    >
      <TextArea
        label={reschedule.reason}
        required
        value={reason}
        onChange={setReason}
        error={form.sentence('reason')}
        maxLength={MOST_REASON}
      />
    </Form>
  )
}
