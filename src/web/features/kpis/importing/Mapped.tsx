import { useLocation } from 'wouter'
import { useFormats } from '../../../formats.ts'
import { paths } from '../../../paths.ts'
import { useKpiWords } from '../../../plan/kpis/useKpiWords.ts'
import { usePlan } from '../../../plan/PlanProvider.tsx'
import { Button } from '../../../ui/actions/Button.tsx'
import { Banner } from '../../../ui/feedback/Banner.tsx'
import { useToast } from '../../../ui/feedback/useToast.ts'
import { Panel } from '../../../ui/frame/Panel.tsx'
import { Badge } from '../../../ui/marks/Badge.tsx'
import { useSubmit } from '../../../useSubmit.ts'
import type { Choice, Reading } from './importCalls.ts'
import { importNumbers } from './importCalls.ts'
import styles from './ImportNumbers.module.css'
import { MappingFields } from './MappingFields.tsx'
import { MetricChoices } from './MetricChoices.tsx'
import { Questions } from './Questions.tsx'
import { Sample } from './Sample.tsx'
import { Unread } from './Unread.tsx'

interface MappedProps {
  file: File
  choice: Choice
  reading: Reading
  busy: boolean
  error: string | undefined
  onChoice: (choice: Choice) => void
  onAgain: () => void
}

/** How the file was understood, what only a person can decide, what could not be read, and what would be stored. */
export function Mapped({ file, choice, reading, busy, error, onChoice, onAgain }: MappedProps) {
  const words = useKpiWords()
  const { campaign } = usePlan()
  const { period } = useFormats()
  const toast = useToast()
  const [, navigate] = useLocation()
  const taken = reading.fresh + reading.corrections
  const form = useSubmit({
    fields: [],
    send: async () => {
      const { stored, corrected, held, refused } = await importNumbers(campaign.id, file, {
        ...choice,
        mapping: reading.mapping,
        metrics: reading.metrics.map(({ written, kpiId }) => ({ written, kpiId })),
      })
      toast({ text: words.entered({ stored, corrected, held: held.length, refused: refused.length }) })
      navigate(paths.kpis(campaign.id))
    },
  })
  const reason =
    reading.questions.length > 0
      ? words.answerFirst(reading.questions.length)
      : taken + reading.held.length === 0
        ? words.nothingNew
        : undefined
  return (
    <>
      <header className={styles.head}>
        <h2>{file.name}</h2>
        {reading.remembered && <Badge tone="accent">{words.remembered}</Badge>}
        <Button small onClick={onAgain}>
          {words.otherFile}
        </Button>
      </header>
      {(error ?? form.error) && <Banner tone="error" title={error ?? form.error} />}
      <Questions reading={reading} onMapping={(mapping) => onChoice({ ...choice, mapping })} />
      <div className={styles.columns}>
        <Panel title={words.whichMetric} detail={words.whichMetricHelp}>
          <MetricChoices reading={reading} onMetrics={(metrics) => onChoice({ ...choice, mapping: reading.mapping, metrics })} />
        </Panel>
        <Panel title={words.layout}>
          <MappingFields
            reading={reading}
            onMapping={(mapping) => onChoice({ ...choice, mapping })}
            onSheet={(sheet) => onChoice({ sheet })}
          />
        </Panel>
      </div>
      <Unread reading={reading} />
      <Panel
        title={words.preview}
        detail={
          <>
            {reading.from && reading.to && `${period(reading.from, reading.to)} · `}
            {words.counts(reading)}
          </>
        }
        flush
      >
        <Sample reading={reading} />
      </Panel>
      <div className={styles.acts}>
        <Button look="primary" busy={busy || form.busy} disabledReason={reason} onClick={form.submit}>
          {words.takeNumbers(taken, reading.held.length)}
        </Button>
        {reason && <span className={styles.help}>{reason}</span>}
        {!reason && reading.refused.length > 0 && (
          <span className={styles.help}>{words.othersTaken(reading.refused.length)}</span>
        )}
      </div>
    </>
  )
}
