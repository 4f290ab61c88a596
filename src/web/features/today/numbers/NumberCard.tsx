import { Check, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { readTypedAmount, readTypedReading } from '#domain/kpi/typedReading.ts'
import { Refused, api } from '../../../api.ts'
import { useFormats } from '../../../formats.ts'
import { useLanguage, useMessages } from '../../../messages/MessagesProvider.tsx'
import { paths } from '../../../paths.ts'
import { groupedDecimal } from '../../../plan/kpis/decimalText.ts'
import { useKpiWords } from '../../../plan/kpis/useKpiWords.ts'
import { useSession } from '../../../session/SessionProvider.tsx'
import { Button } from '../../../ui/actions/Button.tsx'
import { useToast } from '../../../ui/feedback/useToast.ts'
import { Form } from '../../../ui/fields/Form.tsx'
import { TextField } from '../../../ui/fields/TextField.tsx'
import { useSubmit } from '../../../useSubmit.ts'
import styles from './DueNumbers.module.css'
import type { DueNumber } from './numberQueue.ts'
import { numberQueueOf } from './numberQueue.ts'

/** One number of one day: typed large, as people say it; what looks odd is asked about kindly, and counted only when it was meant. */
export function NumberCard({ number }: { number: DueNumber }) {
  const words = useKpiWords()
  const { today: todayWords } = useMessages()
  const { today } = useSession()
  const { day } = useFormats()
  const when = number.day === today ? todayWords.dueToday : `${words.yesterday} ${day(number.day)}`
  return (
    <article aria-label={words.numberOf(number.name, day(number.day))} className={styles.card}>
      <header className={styles.head}>
        <h3>
          <a href={paths.kpi(number.campaignId, number.kpiId)}>{number.name}</a>
        </h3>
        <span className={styles.when} data-late={number.day < today || undefined}>
          {when}
        </span>
      </header>
      <p className={styles.place}>{number.campaignName}</p>
      {number.held && <Held number={number} held={number.held} />}
      <NumberForm number={number} />
    </article>
  )
}

function NumberForm({ number }: { number: DueNumber }) {
  const words = useKpiWords()
  const { common, forms } = useMessages()
  const { person } = useSession()
  const { day } = useFormats()
  const toast = useToast()
  const [text, setText] = useState('')
  const [attempt, setAttempt] = useState(0)
  const reading = readTypedReading(text, number.kind)
  const amount = readTypedAmount(text)
  const isEmpty = text.trim() === ''
  const save = () => {
    if (isEmpty || !reading) return setAttempt(attempt + 1)
    const { campaignId, kpiId } = number
    numberQueueOf(person.id)
      .say({ campaignId, kpiId, day: number.day, reading })
      .then(
        ({ held }) => toast({ text: held.length > 0 ? words.pleaseCheck : words.numberKept(number.name, day(number.day)) }),
        (error: unknown) => toast({ text: error instanceof Refused ? error.message : common.unreachable, tone: 'failed' }),
      )
  }
  const error = reading ? (attempt > 0 && isEmpty ? forms.missing(number.name) : undefined) : words.unreadable
  return (
    <div className={styles.form}>
      <Form
        label={words.numberOf(number.name, day(number.day))}
        onSubmit={save}
        attempt={attempt}
        actions={
          <Button type="submit" look="primary" icon={<Check size={16} />}>
            {common.save}
          </Button>
        }
      >
        <TextField
          label={number.unit ? `${number.name} (${number.unit})` : number.name}
          value={text}
          onChange={setText}
          inputMode="text"
          enterKeyHint="done"
          placeholder={number.kind === 'ratio' ? words.ratioExample : words.numberExample}
          error={attempt > 0 || (!reading && text.length > 3) ? error : undefined}
          hint={amount && /[万亿千百kwmb]/i.test(text) ? `= ${groupedDecimal(amount)}${number.unit}` : undefined}
        />
      </Form>
    </div>
  )
}

function Held({ number, held }: { number: DueNumber; held: NonNullable<DueNumber['held']> }) {
  const words = useKpiWords()
  const language = useLanguage()
  const { day } = useFormats()
  const toast = useToast()
  const { submit, busy, error } = useSubmit({
    fields: [],
    send: async () => {
      await api.heldValues.resolve({ campaignId: number.campaignId, ids: [held.id], action: 'accept' })
      toast({ text: words.numberKept(number.name, day(number.day)) })
    },
  })
  return (
    <div className={styles.held}>
      <p>
        <TriangleAlert size={14} aria-hidden="true" /> {words.youEntered(held.value === null ? '' : groupedDecimal(held.value))}
      </p>
      {held.reasons.map((reason) => (
        <p key={reason.rule}>{reason[language]}</p>
      ))}
      {error && <p role="alert">{error}</p>}
      <Button small busy={busy} onClick={submit}>
        {words.itIsRight}
      </Button>
    </div>
  )
}
