import { History } from 'lucide-react'
import { useFormats } from '../../formats.ts'
import { Loaded } from '../../Loaded.tsx'
import { groupedDecimal } from '../../plan/kpis/decimalText.ts'
import { useKpiWords } from '../../plan/kpis/useKpiWords.ts'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { useNames } from '../../plan/useNames.ts'
import { useRead } from '../../reads.ts'
import { Popover } from '../../ui/floating/Popover.tsx'
import styles from './ValueHistory.module.css'

/** A value that tells where it came from: who entered it, and each correction with its reason. */
export function ValueHistory({ kpiId, day, shown }: { kpiId: string; day: string; shown: string }) {
  const words = useKpiWords()
  const formats = useFormats()
  const title = words.historyOf(formats.day(day))
  return (
    <Popover
      label={title}
      align="end"
      renderTrigger={(trigger) => (
        <button type="button" {...trigger} className={styles.value} data-tooltip={words.history}>
          {shown}
          <History size={12} aria-label={words.history} />
        </button>
      )}
    >
      {() => <Entries kpiId={kpiId} day={day} title={title} />}
    </Popover>
  )
}

function Entries({ kpiId, day, title }: { kpiId: string; day: string; title: string }) {
  const words = useKpiWords()
  const { campaign } = usePlan()
  const { moment } = useFormats()
  const names = useNames()
  const read = useRead('measurements', 'history', { campaignId: campaign.id, kpiId, day })
  return (
    <div className={styles.history}>
      <h3>{title}</h3>
      <Loaded read={read}>
        {({ entries }) => (
          <ol className={styles.entries}>
            {entries.map((entry) => (
              <li key={`${entry.at} ${entry.authorId}`}>
                <p>
                  {entry.before && <s>{valueText(entry.before)}</s>}{' '}
                  <strong>{entry.after ? valueText(entry.after) : words.takenAway}</strong>
                </p>
                <p className={styles.by}>
                  {[names.person(entry.authorId), words.origin(entry.origin), entry.sourceName, moment(entry.at)]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
                {entry.reason && <p>{entry.reason}</p>}
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </div>
  )
}

interface Value {
  value: string | null
  numerator: string | null
  denominator: string | null
}

function valueText({ value, numerator, denominator }: Value): string {
  if (value !== null) return groupedDecimal(value)
  return numerator === null || denominator === null ? '–' : `${groupedDecimal(numerator)} / ${groupedDecimal(denominator)}`
}
