import type { ClipboardEvent } from 'react'
import { useState } from 'react'
import { daysOf, type Period } from '#domain/kpi/targetShape.ts'
import { readTypedAmount } from '#domain/kpi/typedReading.ts'
import { useFormats } from '../../formats.ts'
import { groupedDecimal } from '../../plan/kpis/decimalText.ts'
import { useKpiWords } from '../../plan/kpis/useKpiWords.ts'
import { TextField } from '../../ui/fields/TextField.tsx'
import type { KpiDraft } from './kpiDraft.ts'
import { pastedTargets } from './pastedTargets.ts'
import styles from './TargetFields.module.css'

interface DayTargetsProps {
  period: Period
  draft: KpiDraft
  change: (patch: Partial<KpiDraft>) => void
  unit: string
}

/** A target for each day; a column copied from a sheet fills them from where it is pasted. */
export function DayTargets({ period, draft, change, unit }: DayTargetsProps) {
  const words = useKpiWords()
  const { day } = useFormats()
  const days = daysOf(period)
  const [texts, setTexts] = useState<Record<string, string>>(() =>
    Object.fromEntries(Object.entries(draft.dayTargets).map(([at, target]) => [at, groupedDecimal(target)])),
  )
  const put = (typed: Record<string, string>) => {
    const next = { ...texts, ...typed }
    setTexts(next)
    const targets = Object.entries(next).flatMap(([at, text]) => {
      const value = readTypedAmount(text)
      return value ? [[at, value] as const] : []
    })
    change({ dayTargets: Object.fromEntries(targets) })
  }
  const paste = (event: ClipboardEvent, at: number) => {
    const pasted = pastedTargets(event.clipboardData.getData('text'), days, at)
    if (!pasted) return
    event.preventDefault()
    put(pasted)
  }
  return (
    <>
      <p className={styles.hint}>{words.dayTargetsHint}</p>
      <div className={styles.days}>
        {days.map((at, i) => (
          <TextField
            key={at}
            label={`${day(at)}${unit ? ` (${unit})` : ''}`}
            value={texts[at] ?? ''}
            onChange={(text) => put({ [at]: text })}
            onPaste={(event) => paste(event, i)}
            error={readTypedAmount(texts[at] ?? '') === undefined ? words.unreadable : undefined}
          />
        ))}
      </div>
    </>
  )
}
