import { useState } from 'react'
import type { Attachment } from '#domain/attachment.ts'
import { documentsOf } from '#domain/attachment.ts'
import type { Task } from '#domain/task.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { Checkbox } from '../../ui/fields/Checkbox.tsx'
import { Form } from '../../ui/fields/Form.tsx'
import { TextArea } from '../../ui/fields/TextArea.tsx'
import { useSubmit } from '../../useSubmit.ts'
import { AddButtons, useAttachments } from '../attachments/Attachments.tsx'
import { sizeText } from '../attachments/sizeText.ts'
import { UploadRow } from '../attachments/UploadRow.tsx'
import { useUploads } from '../attachments/useUploads.ts'
import styles from './Review.module.css'

interface SubmitFormProps {
  task: Task
  /** Files that were handed in before; what came since is chosen by itself. */
  submittedIds: readonly string[]
  send: (handedIn: { note: string; attachmentIds: string[] }) => Promise<unknown>
  onClose: () => void
}

const MOST_NOTE = 2000

/** 提交审核: which files, in which version, and a word to the reviewer. */
export function SubmitForm({ task, submittedIds, send, onClose }: SubmitFormProps) {
  const { drawer, attachments: words, common } = useMessages()
  const subject = { subjectNoun: 'task', subjectId: task.id } as const
  const [note, setNote] = useState('')
  const [choice, setChoice] = useState<ReadonlyMap<string, boolean>>(new Map())
  const { uploads, add, retry, dismiss } = useUploads(subject)
  const newest = documentsOf(useAttachments(subject) ?? []).map(({ versions }) => versions[0]!)
  const isChosen = ({ id }: Attachment) => choice.get(id) ?? !submittedIds.includes(id)
  const form = useSubmit({
    check: () => ({ attachmentIds: uploads.some(({ error }) => !error) ? drawer.stillUploading : undefined }),
    send: () => send({ note: note.trim(), attachmentIds: newest.filter(isChosen).map(({ id }) => id) }).then(onClose),
    fields: ['attachmentIds'],
  })
  return (
    <Form
      label={drawer.submitForReview}
      onSubmit={form.submit}
      error={form.sentence('attachmentIds') ?? form.error}
      attempt={form.attempt}
      actions={
        <>
          <Button type="submit" look="primary" busy={form.busy}>
            {drawer.submitNow}
          </Button>
          <Button onClick={onClose}>{common.cancel}</Button>
        </>
      }
    >
      <fieldset className={styles.files}>
        <legend>{drawer.whichFiles}</legend>
        <div className={styles.add}>
          <AddButtons onFiles={add} />
        </div>
        <ul className={styles.uploads}>
          {uploads.map((upload) => (
            <UploadRow key={upload.key} upload={upload} onRetry={() => retry(upload)} onDismiss={() => dismiss(upload.key)} />
          ))}
        </ul>
        {newest.length + uploads.length === 0 && <p className={styles.none}>{drawer.noFilesYet}</p>}
        {newest.map((attachment) => (
          <Checkbox
            key={attachment.id}
            label={attachment.name}
            hint={[words.version(attachment.version), sizeText(attachment.size)].join(' · ')}
            checked={isChosen(attachment)}
            onChange={(chosen) => setChoice(new Map([...choice, [attachment.id, chosen]]))}
          />
        ))}
      </fieldset>
      <TextArea
        label={drawer.wordToReviewer}
        hint={common.optional}
        rows={2}
        value={note}
        onChange={setNote}
        maxLength={MOST_NOTE}
      />
    </Form>
  )
}
