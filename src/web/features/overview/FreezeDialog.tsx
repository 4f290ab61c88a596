import { useState } from 'react'
import { api } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { usePlan, usePlanStore } from '../../plan/PlanProvider.tsx'
import { useTakeBack } from '../../plan/useTakeBack.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { useToast } from '../../ui/feedback/useToast.ts'
import { Form } from '../../ui/fields/Form.tsx'
import { TextArea } from '../../ui/fields/TextArea.tsx'
import { Dialog } from '../../ui/floating/Dialog.tsx'
import { useSubmit } from '../../useSubmit.ts'

/** Freezes the plan of now; a later baseline says why. */
export function FreezeDialog({ number, onClose }: { number: number; onClose: () => void }) {
  const { baseline: words, common } = useMessages()
  const { campaign } = usePlan()
  const store = usePlanStore()
  const toast = useToast()
  const { undo } = useTakeBack()
  const [note, setNote] = useState('')
  const { submit, busy, attempt, error, sentence } = useSubmit({
    fields: ['note'] as const,
    send: async () => {
      const frozen = await api.baselines.freeze({ campaignId: campaign.id, note })
      if (frozen.eventId) store.remember(frozen.eventId)
      await store.pull()
      onClose()
      toast({ text: words.frozen(frozen.number), action: { label: common.undo, onPress: undo } })
    },
  })
  const isFirst = number === 1
  return (
    <Dialog title={words.freezeTitle(number)} closeLabel={common.close} onClose={onClose}>
      <Form
        onSubmit={submit}
        error={error}
        attempt={attempt}
        actions={
          <>
            <Button type="submit" look="primary" busy={busy}>
              {words.freeze}
            </Button>
            <Button onClick={onClose}>{common.cancel}</Button>
          </>
        }
      >
        <p>{isFirst ? words.freezeSentence : `${words.freezeSentence}${words.freezeAgainSentence(number)}`}</p>
        <TextArea
          label={isFirst ? words.note : words.reason}
          hint={isFirst ? words.noteHint : undefined}
          required={!isFirst}
          rows={2}
          value={note}
          onChange={setNote}
          error={sentence('note')}
        />
      </Form>
    </Dialog>
  )
}
