import { useAmounts } from '../../plan/kpis/useAmounts.ts'
import styles from './Archive.module.css'
import type { ArchiveVersion } from './closing.ts'
import { useArchiveWords } from './useArchiveWords.ts'

/** What became of the goals: 销售额 430万元 / 500万元 (86%). */
export function ArchivedGoals({ goals }: { goals: ArchiveVersion['summary']['goals'] }) {
  const words = useArchiveWords()
  const { amount, percent } = useAmounts()
  return (
    <>
      {goals.map(({ metric, targetValue, unit, actual, attainment }) => (
        <span key={`${metric} ${targetValue}`} className={styles.goal}>
          {metric} {actual === null ? words.noAttainment : amount(actual, unit)}
          {targetValue !== null && <span className={styles.muted}> / {amount(Number(targetValue), unit)}</span>}
          {attainment !== null && <span> · {percent(attainment)}</span>}
        </span>
      ))}
    </>
  )
}
