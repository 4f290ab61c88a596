import { useState } from 'react'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { Form } from '../../ui/fields/Form.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { useTakesFocus } from './useTakesFocus.ts'

interface OneLineProps {
  label: string
  first: string
  onSave: (text: string) => void
  onClose: () => void
}

/** One line of words, where the buttons were. */
export function OneLine({ label, first, onSave, onClose }: OneLineProps) {
  const { common, forms } = useMessages()
  const [text, setText] = useState(first)
  const [attempt, setAttempt] = useState(0)
  const box = useTakesFocus()
  const isMissing = text.trim() === ''
  const save = () => (isMissing ? setAttempt(attempt + 1) : onSave(text.trim()))
  return (
    <div ref={box}>
      <Form
        label={label}
        onSubmit={save}
        attempt={attempt}
        actions={
          <>
            <Button type="submit" look="primary">
              {common.save}
            </Button>
            <Button onClick={onClose}>{common.cancel}</Button>
          </>
        }
      >
        <TextField
          label={label}
          value={text}
          onChange={setText}
          maxLength={500}
          enterKeyHint="done"
          error={attempt > 0 && isMissing ? forms.missing(label) : undefined}
        />
      </Form>
    </div>
  )
}
