import { useState } from 'react'
import type { Task } from '#domain/task.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { NumberField } from '../../ui/fields/NumberField.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { Dialog } from '../../ui/floating/Dialog.tsx'
import { useAskImpact } from './useAskImpact.ts'

const MOST_DAYS = 365

/** 推迟 2 天: asked for, not done; because of an issue where one is given. */
export function PostponeDialog({ task, issueId, onClose }: { task: Task; issueId?: string; onClose: () => void }) {
  const { reschedule, common } = useMessages()
  const [days, setDays] = useState<number | null>(2)
  const [note, setNote] = useState('')
  const askImpact = useAskImpact()
  const isRight = days !== null && Number.isInteger(days) && days >= 1 && days <= MOST_DAYS
  const ask = () => {
    if (!isRight) return
    onClose()
    void askImpact(task.id, { shiftDays: days, ...(note.trim() && { note: note.trim() }), ...(issueId && { issueId }) })
  }
  return (
    <Dialog
      title={reschedule.postponeTitle(task.name)}
      closeLabel={common.cancel}
      onClose={onClose}
      actions={
        <>
          <Button look="primary" disabledReason={isRight ? undefined : reschedule.unreadableDays} onClick={ask}>
            {reschedule.seeImpact}
          </Button>
          <Button onClick={onClose}>{common.cancel}</Button>
        </>
      }
    >
      <p>{reschedule.postponeSentence}</p>
      <NumberField
        label={reschedule.days}
        value={days}
        onChange={setDays}
        unreadable={reschedule.unreadableDays}
        error={isRight ? undefined : reschedule.unreadableDays}
      />
      <TextField label={reschedule.note} value={note} onChange={setNote} maxLength={500} />
    </Dialog>
  )
}
