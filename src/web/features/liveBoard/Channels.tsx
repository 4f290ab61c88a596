import type { Day } from '#domain/day.ts'
import { useAmounts } from '../../plan/kpis/useAmounts.ts'
import { useRead } from '../../reads.ts'
import styles from './LiveBoard.module.css'
import type { BoardKpi } from './useBoard.ts'
import { useBoardWords } from './useBoardWords.ts'

const most = 6

/** Where today's number comes from, most first. */
export function Channels({ campaignId, kpi, day }: { campaignId: string; kpi: BoardKpi; day: Day }) {
  const words = useBoardWords()
  const { amount } = useAmounts()
  const { data } = useRead('measurements', 'list', { campaignId, kpiId: kpi.kpiId, from: day, to: day })
  const name = useRead('kpis', 'list', { campaignId }).data?.kpis.find(({ id }) => id === kpi.kpiId)?.dimensionName ?? ''
  const channels = (data?.measurements ?? [])
    .flatMap(({ dimension, value }) => (dimension === null || value === null ? [] : [{ dimension, value: Number(value) }]))
    .toSorted((a, b) => b.value - a.value)
    .slice(0, most)
  if (channels.length === 0) return null
  const largest = Math.max(...channels.map(({ value }) => value), 1)
  return (
    <section aria-label={words.channels(name)} className={styles.channels}>
      <h2>{words.channels(name)}</h2>
      <ol>
        {channels.map(({ dimension, value }) => (
          <li key={dimension}>
            <span>{dimension}</span>
            <strong>{amount(value, kpi.unit)}</strong>
            <i style={{ inlineSize: `${Math.max(0, value / largest) * 100}%` }} />
          </li>
        ))}
      </ol>
    </section>
  )
}
