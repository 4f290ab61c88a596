import { useState } from 'react'
import { api } from '../../../api.ts'
import { Loaded } from '../../../Loaded.tsx'
import { useMessages } from '../../../messages/MessagesProvider.tsx'
import { useRead } from '../../../reads.ts'
import { Button } from '../../../ui/actions/Button.tsx'
import { useToast } from '../../../ui/feedback/useToast.ts'
import { Form } from '../../../ui/fields/Form.tsx'
import { TextField } from '../../../ui/fields/TextField.tsx'
import { useSubmit } from '../../../useSubmit.ts'
import { isHour } from './hour.ts'

/** When the digest goes out and the reminder asks, for everyone. */
export function Hours() {
  const read = useRead('workspace', 'hours', {})
  return <Loaded read={read}>{(hours) => <HoursForm {...hours} />}</Loaded>
}

function HoursForm(saved: { digestAt: string; reminderAt: string | null }) {
  const { channels: words, common } = useMessages()
  const toast = useToast()
  const [digestAt, setDigestAt] = useState(saved.digestAt)
  const [reminderAt, setReminderAt] = useState(saved.reminderAt ?? '')
  const form = useSubmit({
    fields: ['digestAt', 'reminderAt'],
    check: () => ({
      digestAt: isHour(digestAt) ? undefined : words.badHour,
      reminderAt: reminderAt === '' || isHour(reminderAt) ? undefined : words.badHour,
    }),
    send: async () => {
      await api.workspace.update({ digestAt, reminderAt: reminderAt || null })
      toast({ text: words.hoursSaved })
    },
  })
  return (
    <Form
      label={words.hours}
      onSubmit={form.submit}
      error={form.error}
      attempt={form.attempt}
      actions={
        <Button type="submit" busy={form.busy}>
          {common.save}
        </Button>
      }
    >
      <TextField
        label={words.workspaceDigestAt}
        type="time"
        value={digestAt}
        onChange={setDigestAt}
        error={form.sentence('digestAt')}
      />
      <TextField
        label={words.reminderAt}
        hint={words.reminderAtHint}
        type="time"
        value={reminderAt}
        onChange={setReminderAt}
        error={form.sentence('reminderAt')}
      />
    </Form>
  )
}
