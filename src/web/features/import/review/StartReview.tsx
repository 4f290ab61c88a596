import { useState } from 'react'
import { useLocation } from 'wouter'
import { LARGEST_ATTACHMENT } from '#domain/attachment.ts'
import { callFile } from '../../../api.ts'
import { useMessages } from '../../../messages/MessagesProvider.tsx'
import { paths } from '../../../paths.ts'
import { useRead } from '../../../reads.ts'
import { Button } from '../../../ui/actions/Button.tsx'
import { FileDrop } from '../../../ui/fields/FileDrop.tsx'
import { Form } from '../../../ui/fields/Form.tsx'
import { TextArea } from '../../../ui/fields/TextArea.tsx'
import { refusalSentence, useSubmit } from '../../../useSubmit.ts'
import { OpenReviews } from './OpenReviews.tsx'
import styles from './PlanReview.module.css'

const LONGEST_NAME = 255

/** Takes a plan document, or its text, and opens the review of it; of a newer version where `campaignId` is given. */
export function StartReview({ campaignId }: { campaignId?: string }) {
  const { planReview: words, forms, common } = useMessages()
  const [, navigate] = useLocation()
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string>()
  const begun = useRead('planReviews', 'list', {}, { enabled: campaignId === undefined })
  const versions = useRead('planReviews', 'versions', { campaignId: campaignId ?? '' }, { enabled: campaignId !== undefined })
  const { reviews = [] } = (campaignId === undefined ? begun.data : versions.data) ?? {}

  const start = async (body: Blob, name: string) => {
    const fileName = name.slice(-LONGEST_NAME)
    const answer = campaignId
      ? await callFile('planReviews.startVersion', { campaignId, fileName }, body)
      : await callFile('planReviews.start', { fileName }, body)
    const { id } = (await answer.json()) as { id: string }
    navigate(campaignId ? paths.planVersion(campaignId, id) : paths.planReview(id))
  }
  const take = async (file: File) => {
    if (file.size > LARGEST_ATTACHMENT) return setError(common.labelled(file.name, words.tooLarge))
    setBusy(true)
    setError(undefined)
    try {
      await start(file, file.name)
    } catch (thrown) {
      setError(common.labelled(file.name, refusalSentence(thrown, forms.unreachable)))
    } finally {
      setBusy(false)
    }
  }
  const paste = useSubmit({
    fields: ['text'],
    check: () => ({ text: text.trim() ? undefined : words.pasteEmpty }),
    send: () => start(new Blob([text], { type: 'text/plain' }), words.pasted),
  })
  return (
    <div className={styles.start}>
      {reviews.length > 0 && <OpenReviews reviews={reviews} campaignId={campaignId} />}
      <FileDrop
        label={words.drop}
        buttonLabel={busy ? words.reading : words.choose}
        hint={campaignId ? words.versionHint : words.hint}
        error={error}
        accept=".docx,.pdf,.xlsx,.md,.txt"
        busy={busy}
        onFiles={([file]) => file && void take(file)}
      />
      <Form
        label={words.orPaste}
        onSubmit={paste.submit}
        error={paste.error}
        attempt={paste.attempt}
        actions={
          <Button type="submit" busy={paste.busy}>
            {words.pasteStart}
          </Button>
        }
      >
        <TextArea label={words.orPaste} value={text} rows={4} error={paste.sentence('text')} onChange={setText} />
      </Form>
    </div>
  )
}
