import { useKpiWords } from '../../../plan/kpis/useKpiWords.ts'
import { useKpiNames } from '../../../plan/kpis/useKpiNames.ts'
import { usePlan } from '../../../plan/PlanProvider.tsx'
import { useRead } from '../../../reads.ts'
import { Select } from '../../../ui/fields/Select.tsx'
import type { Choice, Reading } from './importCalls.ts'
import styles from './ImportNumbers.module.css'

const leftOut = 'none'

/** Which KPI each name in the file means; what means none is left out. */
export function MetricChoices({
  reading,
  onMetrics,
}: {
  reading: Reading
  onMetrics: (metrics: NonNullable<Choice['metrics']>) => void
}) {
  const words = useKpiWords()
  const { campaign } = usePlan()
  const nameOf = useKpiNames()
  const kpis = useRead('kpis', 'list', { campaignId: campaign.id }).data?.kpis ?? []
  const options = [{ value: leftOut, label: words.leaveOut }, ...kpis.map(({ id }) => ({ value: id, label: nameOf(id).name }))]
  const choose = (written: string, kpiId: string) =>
    onMetrics(
      reading.metrics.map((metric) => ({
        written: metric.written,
        kpiId: metric.written === written ? (kpiId === leftOut ? null : kpiId) : metric.kpiId,
      })),
    )
  return (
    <ul className={styles.metrics}>
      {reading.metrics.map(({ written, values, kpiId }) => (
        <li key={written} data-out={kpiId === null || undefined}>
          <span className={styles.written}>
            {written} <small>{words.valueCount(values)}</small>
          </span>
          <Select
            label={words.kpiFor(written)}
            labelHidden
            value={kpiId ?? leftOut}
            options={options}
            onChange={(next) => choose(written, next)}
          />
        </li>
      ))}
    </ul>
  )
}
