import { useAmounts } from '../../plan/kpis/useAmounts.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import styles from './LiveBoard.module.css'
import type { BoardKpi } from './useBoard.ts'
import { useBoardWords } from './useBoardWords.ts'

const most = 4

/** The other numbers of the day; a press makes one the main one. */
export function Tiles({ kpis, onChoose }: { kpis: readonly BoardKpi[]; onChoose: (kpiId: string) => void }) {
  const words = useBoardWords()
  const { amount, percent } = useAmounts()
  const shown = kpis
    .filter(({ dayValue, dayTarget }) => dayValue !== null || dayTarget !== null)
    .toSorted((a, b) => Number(b.dayValue !== null) - Number(a.dayValue !== null))
    .slice(0, most)
  if (shown.length === 0) return null
  return (
    <ul className={styles.tiles}>
      {shown.map((kpi) => {
        const part = kpi.dayValue !== null && kpi.dayTarget && kpi.unit !== '%' ? kpi.dayValue / kpi.dayTarget : null
        return (
          <li key={`${kpi.kpiId} ${kpi.goalId}`}>
            <button type="button" onClick={() => onChoose(kpi.kpiId)}>
              <span className={styles.tileName}>{kpi.name}</span>
              <strong>{amount(kpi.dayValue, kpi.unit)}</strong>
              {kpi.dayTarget !== null && (
                <span className={styles.tileTarget}>
                  {words.dayTarget(amount(kpi.dayTarget, kpi.unit, 3))}
                  {part !== null && ` · ${percent(part)}`}
                </span>
              )}
              <VisuallyHidden>{words.choose}</VisuallyHidden>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
