import { useEffect, useRef, useState } from 'react'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { Form } from '../../ui/fields/Form.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'

interface ProblemLineProps {
  first: string
  onSave: (issue: string) => void
  onClose: () => void
}

/** What is wrong, in one line, where the buttons were. */
export function ProblemLine({ first, onSave, onClose }: ProblemLineProps) {
  const { act: words, common, forms } = useMessages()
  const [text, setText] = useState(first)
  const [attempt, setAttempt] = useState(0)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector('input')?.focus(), [])
  const isMissing = text.trim() === ''
  return (
    <div ref={box}>
      <Form
        label={words.problem}
        onSubmit={() => (isMissing ? setAttempt(attempt + 1) : onSave(text.trim()))}
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
          label={words.whatProblem}
          value={text}
          onChange={setText}
          maxLength={500}
          enterKeyHint="done"
          error={attempt > 0 && isMissing ? forms.missing(words.whatProblem) : undefined}
        />
      </Form>
    </div>
  )
}
