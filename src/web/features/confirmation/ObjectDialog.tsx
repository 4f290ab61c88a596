import { useState } from 'react'
import { api } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { useToast } from '../../ui/feedback/useToast.ts'
import { Form } from '../../ui/fields/Form.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import { TextArea } from '../../ui/fields/TextArea.tsx'
import { Dialog } from '../../ui/floating/Dialog.tsx'
import { useSubmit } from '../../useSubmit.ts'
import type { Mine } from './Confirm.tsx'

const WHOLE = 'whole'

/** What does not work, and where. */
export function ObjectDialog({ mine, onClose }: { mine: Mine; onClose: () => void }) {
  const { confirmation: words, common, forms } = useMessages()
  const { campaign } = usePlan()
  const toast = useToast()
  const { state, taskId, text: said } = mine.request ?? {}
  const isOpen = state === 'open'
  const [about, setAbout] = useState((isOpen && taskId) || (mine.tasks.length === 1 ? mine.tasks[0]!.id : WHOLE))
  const [text, setText] = useState(isOpen ? said! : '')
  const { submit, busy, attempt, error, sentence } = useSubmit({
    fields: ['text', 'taskId'] as const,
    check: () => ({ text: text.trim() === '' ? forms.missing(words.objectText) : undefined }),
    send: async () => {
      await api.confirmations.object({
        campaignId: campaign.id,
        revision: mine.revision,
        text,
        ...(about !== WHOLE && { taskId: about }),
      })
      onClose()
      toast({ text: words.sent })
    },
  })
  return (
    <Dialog title={words.objectTitle} closeLabel={common.close} onClose={onClose}>
      <Form
        onSubmit={submit}
        error={error}
        attempt={attempt}
        actions={
          <>
            <Button type="submit" look="primary" busy={busy}>
              {words.send}
            </Button>
            <Button onClick={onClose}>{common.cancel}</Button>
          </>
        }
      >
        {mine.tasks.length > 0 && (
          <Select
            label={words.objectAbout}
            value={about}
            error={sentence('taskId')}
            options={[
              ...mine.tasks.map(({ id, name }) => ({ value: id, label: name })),
              { value: WHOLE, label: words.wholePlan },
            ]}
            onChange={setAbout}
          />
        )}
        <TextArea
          label={words.objectText}
          hint={words.objectHint}
          required
          value={text}
          onChange={setText}
          error={sentence('text')}
        />
      </Form>
    </Dialog>
  )
}
