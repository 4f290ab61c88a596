import { useState } from 'react'
import { api } from '../../api.ts'
import { Loaded } from '../../Loaded.tsx'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { usePlan, usePlanStore } from '../../plan/PlanProvider.tsx'
import type { Names } from '../../plan/useNames.ts'
import { useRead } from '../../reads.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { useToast } from '../../ui/feedback/useToast.ts'
import { Checkbox } from '../../ui/fields/Checkbox.tsx'
import { Form } from '../../ui/fields/Form.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { Dialog } from '../../ui/floating/Dialog.tsx'
import { useSubmit } from '../../useSubmit.ts'
import styles from './Confirmations.module.css'
import { DespiteDialog } from './DespiteDialog.tsx'

/** Who will get what; then it is sent. */
export function PublishDialog({ isFirst, names, onClose }: { isFirst: boolean; names: Names; onClose: () => void }) {
  const { confirmation: words, common } = useMessages()
  const { campaign } = usePlan()
  const store = usePlanStore()
  const toast = useToast()
  const read = useRead('publications', 'preview', { campaignId: campaign.id })
  const check = useRead('planChecks', 'run', { campaignId: campaign.id })
  const found = check.data?.findings.filter(({ ignored }) => !ignored) ?? []
  const must = found.filter(({ severity }) => severity === 'must')
  const [asking, setAsking] = useState(false)
  const [note, setNote] = useState('')
  const [asksEveryone, setAsksEveryone] = useState(false)
  const { submit, busy, attempt, error, sentence } = useSubmit({
    fields: ['note'] as const,
    send: () => publish(),
  })
  const publish = async (despite?: string) => {
    const { eventId, asked } = await api.publications.publish({ campaignId: campaign.id, note, asksEveryone, despite })
    if (eventId) store.remember(eventId)
    await store.pull()
    onClose()
    toast({ text: words.published(asked) })
  }
  return (
    <Dialog title={words.publishTitle} closeLabel={common.close} onClose={onClose}>
      <Form
        onSubmit={must.length > 0 ? () => setAsking(true) : submit}
        error={error}
        attempt={attempt}
        actions={
          <>
            <Button type="submit" look="primary" busy={busy || check.isPending}>
              {words.publish}
            </Button>
            <Button onClick={onClose}>{common.cancel}</Button>
          </>
        }
      >
        <Loaded read={read}>
          {({ recipients }) => (
            <ul className={styles.preview} aria-label={words.gets}>
              {recipients.length === 0 && <li>{words.nobody}</li>}
              {recipients.map((recipient) => (
                <li key={recipient.personId}>
                  <span className={styles.name}>
                    {names.person(recipient.personId)}
                    {!recipient.hasAccount && <span className={styles.account}>{words.noAccount}</span>}
                  </span>
                  <span className={styles.detail}>{words.share(recipient)}</span>
                </li>
              ))}
            </ul>
          )}
        </Loaded>
        <CheckNote must={must.length} should={found.length - must.length} />
        <TextField label={words.note} hint={words.noteHint} value={note} onChange={setNote} error={sentence('note')} />
        {!isFirst && <Checkbox label={words.asksEveryone} checked={asksEveryone} onChange={setAsksEveryone} />}
      </Form>
      {asking && <DespiteDialog must={must} publish={publish} onClose={() => setAsking(false)} />}
    </Dialog>
  )
}

/** What the plan check finds, before everyone gets the plan. */
function CheckNote({ must, should }: { must: number; should: number }) {
  const { planCheck } = useMessages()
  const { campaign } = usePlan()
  if (must + should === 0) return null
  return (
    <Banner
      tone={must > 0 ? 'warning' : 'info'}
      title={planCheck.count(must, should)}
      actions={<a href={paths.planCheck(campaign.id)}>{planCheck.open}</a>}
    />
  )
}
