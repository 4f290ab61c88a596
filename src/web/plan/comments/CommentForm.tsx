import { useState } from 'react'
import { mentionedIn } from '#domain/comment.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { useRead } from '../../reads.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { MentionField } from '../../ui/fields/MentionField.tsx'
import { useSubmit } from '../../useSubmit.ts'
import { usePersonOptions } from '../taskDrawer/PersonOf.tsx'
import styles from './Comments.module.css'

const MOST_TEXT = 4000

interface CommentFormProps {
  label: string
  submitLabel: string
  first?: string
  onSay: (text: string, mentionedIds: string[]) => Promise<void>
  onClose?: () => void
}

/** Words with people in them. What was refused stays in the field. */
export function CommentForm({ label, submitLabel, first = '', onSay, onClose }: CommentFormProps) {
  const { comments: words, common } = useMessages()
  const options = usePersonOptions()
  const people = useRead('people', 'list', {}).data?.people ?? []
  const [text, setText] = useState(first)
  const form = useSubmit({
    check: () => ({ text: text.trim() === '' ? words.nothing : undefined }),
    send: async () => {
      await onSay(text.trim(), mentionedIn(text, people))
      setText('')
    },
    fields: ['text'],
  })
  return (
    <div className={styles.form}>
      <MentionField
        label={label}
        listLabel={words.people}
        value={text}
        onChange={setText}
        options={options}
        placeholder={words.placeholder}
        maxLength={MOST_TEXT}
        error={form.sentence('text') ?? form.error}
        onSubmit={form.submit}
      />
      {(text !== '' || onClose) && (
        <div className={styles.acts}>
          <Button small look="primary" busy={form.busy} onClick={form.submit}>
            {submitLabel}
          </Button>
          {onClose && (
            <Button small onClick={onClose}>
              {common.cancel}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
