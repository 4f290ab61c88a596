import { useState } from 'react'
import type { KpiKind } from '#domain/kpi/measurement.ts'
import { readTypedReading } from '#domain/kpi/typedReading.ts'
import { useFormats } from '../../formats.ts'
import { useLanguage, useMessages } from '../../messages/MessagesProvider.tsx'
import { useAmounts } from '../../plan/kpis/useAmounts.ts'
import { useKpiNames } from '../../plan/kpis/useKpiNames.ts'
import { useKpiWords } from '../../plan/kpis/useKpiWords.ts'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { useNames } from '../../plan/useNames.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Form } from '../../ui/fields/Form.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { useSubmit } from '../../useSubmit.ts'
import type { HeldValue, Resolution } from './held.ts'
import { useResolve } from './held.ts'
import styles from './HeldValues.module.css'

/** One number that waits: it is right as it is, it is another one, or it is none. */
export function HeldLine({ held }: { held: HeldValue }) {
  const words = useKpiWords()
  const language = useLanguage()
  const { role } = usePlan()
  const { day } = useFormats()
  const names = useNames()
  const nameOf = useKpiNames()
  const [asking, setAsking] = useState<'correct' | 'discard' | null>(null)
  const resolve = useResolve()
  const { submit, busy, error } = useSubmit({ fields: [], send: () => resolve([held.id], { action: 'accept' }) })
  const kpi = nameOf(held.kpiId)
  const about = [kpi.name, held.dimension, day(held.day)].filter(Boolean).join(' · ')
  return (
    <li aria-label={about} className={styles.line}>
      <div className={styles.about}>
        <p>
          <strong>{about}</strong> <ShownValue held={held} unit={kpi.unit} />
        </p>
        {held.reasons.map((reason) => (
          <p key={reason.rule} className={styles.reason}>
            {reason[language]}
          </p>
        ))}
        <p className={styles.from}>{words.enteredBy(names.person(held.authorId), held.sourceName)}</p>
        {error && (
          <p role="alert" className={styles.error}>
            {error}
          </p>
        )}
      </div>
      {role !== 'viewer' &&
        (asking ? (
          <Ask act={asking} kpiKind={kpi.kind} held={held} onClose={() => setAsking(null)} />
        ) : (
          <div className={styles.acts}>
            <Button small busy={busy} onClick={submit}>
              {words.accept}
            </Button>
            <Button small onClick={() => setAsking('correct')}>
              {words.correct}
            </Button>
            <Button small onClick={() => setAsking('discard')}>
              {words.discard}
            </Button>
          </div>
        ))}
    </li>
  )
}

function ShownValue({ held, unit }: { held: HeldValue; unit: string }) {
  const { amount, number } = useAmounts()
  if (held.value !== null) return <span>{amount(Number(held.value), unit, 12)}</span>
  return (
    <span>
      {number(Number(held.numerator), 12)} / {number(Number(held.denominator), 12)}
    </span>
  )
}

interface AskProps {
  act: 'correct' | 'discard'
  kpiKind: KpiKind
  held: HeldValue
  onClose: () => void
}

/** The right number, or why there is none: one line, where the buttons were. */
function Ask({ act, kpiKind, held, onClose }: AskProps) {
  const words = useKpiWords()
  const { common, forms } = useMessages()
  const [text, setText] = useState('')
  const resolve = useResolve()
  const label = act === 'correct' ? words.rightNumber : words.whyDiscard
  const resolution = (): Resolution | null => {
    if (act === 'discard') return text.trim() ? { action: 'discard', reason: text.trim() } : null
    const reading = readTypedReading(text, kpiKind)
    return reading && (reading.value ?? reading.numerator) !== null ? { action: 'correct', ...reading } : null
  }
  const form = useSubmit<'text'>({
    fields: ['text'],
    check: () => (resolution() ? {} : { text: act === 'correct' ? words.unreadable : forms.missing(label) }),
    send: () => resolve([held.id], resolution()!),
  })
  return (
    <div className={styles.ask}>
      <Form
        label={label}
        onSubmit={form.submit}
        attempt={form.attempt}
        error={form.error}
        actions={
          <>
            <Button type="submit" small look="primary" busy={form.busy}>
              {act === 'correct' ? words.correct : words.discard}
            </Button>
            <Button small onClick={onClose}>
              {common.cancel}
            </Button>
          </>
        }
      >
        <TextField
          label={label}
          value={text}
          onChange={setText}
          error={form.sentence('text')}
          placeholder={act === 'correct' ? (kpiKind === 'ratio' ? words.ratioExample : words.numberExample) : undefined}
        />
      </Form>
    </div>
  )
}
