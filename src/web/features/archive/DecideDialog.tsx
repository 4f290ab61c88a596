import { useState } from 'react'
import type { ClosingAct, OpenKind } from '#domain/closing/openItems.ts'
import type { Day } from '#domain/day.ts'
import { api } from '../../api.ts'
import { FormDialog } from '../../FormDialog.tsx'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { usePlan, usePlanStore } from '../../plan/PlanProvider.tsx'
import { useTakeBack } from '../../plan/useTakeBack.ts'
import { DayField } from '../../session/DayField.tsx'
import { useSession } from '../../session/SessionProvider.tsx'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { useToast } from '../../ui/feedback/useToast.ts'
import { TextArea } from '../../ui/fields/TextArea.tsx'
import { useSubmit } from '../../useSubmit.ts'
import { CarryFields } from './CarryFields.tsx'
import type { OpenItem } from './closing.ts'
import { useArchiveWords } from './useArchiveWords.ts'

interface DecideDialogProps {
  kind: OpenKind
  act: ClosingAct
  items: OpenItem[]
  onDecided: () => void
  onClose: () => void
}

/** What has to be said with a decision. What could not be decided stays in the dialog with the reason. */
export function DecideDialog({ kind, act, items, onDecided, onClose }: DecideDialogProps) {
  const words = useArchiveWords()
  const { common, forms } = useMessages()
  const { campaign } = usePlan()
  const { today } = useSession()
  const store = usePlanStore()
  const toast = useToast()
  const { undo } = useTakeBack()
  const [day, setDay] = useState<Day | null>(today)
  const [said, setSaid] = useState('')
  const [toCampaignId, setToCampaignId] = useState('')
  const [refused, setRefused] = useState<{ id: string; message: string }[]>([])
  const asks = asksFor(kind, act, words)
  const isCarried = act === 'carryOver'
  const form = useSubmit({
    fields: ['words', 'day', 'toCampaignId', 'firstDay'],
    check: () => ({
      words: asks.words && asks.required && said.trim() === '' ? forms.missing(asks.words) : undefined,
      toCampaignId: isCarried && toCampaignId === '' ? forms.missing(words.toCampaign) : undefined,
    }),
    send: async () => {
      const answer = await api.closings.decide({
        campaignId: campaign.id,
        kind,
        act,
        ids: items.map(({ id }) => id),
        ...(said.trim() !== '' && { words: said.trim() }),
        ...(asks.day && day && { day }),
        ...(isCarried && { toCampaignId, ...(day && { firstDay: day }) }),
      })
      if (answer.eventId && !isCarried) store.remember(answer.eventId)
      await store.pull()
      const undoable = answer.eventId && !isCarried && items.length === answer.decided
      if (answer.decided > 0)
        toast({ text: words.decided(answer.decided), ...(undoable && { action: { label: common.undo, onPress: undo } }) })
      onDecided()
      setRefused(answer.refused)
      if (answer.refused.length === 0) onClose()
    },
  })
  const label = words.act[kind][act]
  return (
    <FormDialog title={words.decideTitle(label, items[0]!.name, items.length)} submitLabel={label} form={form} onClose={onClose}>
      {refused.length > 0 && (
        <Banner tone="warning" title={words.refusedTitle(refused.length)}>
          {refused.map(({ id, message }) => (
            <p key={id}>
              {items.find((item) => item.id === id)?.name}: {message}
            </p>
          ))}
        </Banner>
      )}
      {asks.day && <DayField label={asks.day} required value={day} onChange={setDay} error={form.sentence('day')} />}
      {isCarried && (
        <CarryFields
          hasDays={kind === 'task'}
          campaignId={toCampaignId}
          onCampaign={setToCampaignId}
          day={day}
          onDay={setDay}
          error={form.sentence('toCampaignId')}
        />
      )}
      {asks.words && (
        <TextArea
          label={asks.words}
          hint={asks.hint}
          required={asks.required}
          value={said}
          onChange={setSaid}
          error={form.sentence('words')}
          maxLength={1000}
        />
      )}
    </FormDialog>
  )
}

interface Asks {
  words?: string
  hint?: string
  required?: boolean
  day?: string
}

function asksFor(kind: OpenKind, act: ClosingAct, words: ReturnType<typeof useArchiveWords>): Asks {
  if (act === 'carryOver') return {}
  if (act === 'cancel') return { words: kind === 'changeRequest' ? words.answer : words.reason, required: true }
  switch (kind) {
    case 'task':
    case 'submission':
      return { day: words.finishDay[kind] }
    case 'issue':
      return { day: words.finishDay.issue, words: words.solution }
    case 'decision':
      return { words: words.outcome, hint: words.outcomeHint, required: true }
    case 'changeRequest':
      return { words: words.answer }
    default:
      return {}
  }
}
