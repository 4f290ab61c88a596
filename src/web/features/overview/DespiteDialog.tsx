import { useState } from 'react'
import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { Form } from '../../ui/fields/Form.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { Dialog } from '../../ui/floating/Dialog.tsx'
import { useSubmit } from '../../useSubmit.ts'
import styles from './Confirmations.module.css'

export type CheckFinding = OutputOf<Operations['planChecks']['run']>['findings'][number]

const SHOWN = 5

/** What must still be put right, and why the plan is published all the same. */
export function DespiteDialog({
  must,
  publish,
  onClose,
}: {
  must: CheckFinding[]
  publish: (despite: string) => Promise<void>
  onClose: () => void
}) {
  const { planCheck: words, common } = useMessages()
  const [despite, setDespite] = useState('')
  const { submit, busy, attempt, error, sentence } = useSubmit({
    fields: ['despite'] as const,
    check: () => ({ despite: despite.trim() === '' ? words.despiteMissing : undefined }),
    send: () => publish(despite),
  })
  return (
    <Dialog title={words.stillMust(must.length)} closeLabel={common.close} onClose={onClose}>
      <Form
        onSubmit={submit}
        error={error}
        attempt={attempt}
        actions={
          <>
            <Button type="submit" look="primary" busy={busy}>
              {words.publishAnyway}
            </Button>
            <Button onClick={onClose}>{words.back}</Button>
          </>
        }
      >
        <ul className={styles.must} aria-label={words.must}>
          {must.slice(0, SHOWN).map((finding) => (
            <li key={finding.key}>{finding.sentence}</li>
          ))}
          {must.length > SHOWN && <li>{words.more(must.length - SHOWN)}</li>}
        </ul>
        <p className={styles.follows}>{words.stillMustSentence}</p>
        <TextField
          label={words.despite}
          hint={words.despiteHint}
          required
          value={despite}
          onChange={setDespite}
          error={sentence('despite')}
        />
      </Form>
    </Dialog>
  )
}
