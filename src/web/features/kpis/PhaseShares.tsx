import type { Day } from '#domain/day.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { useKpiWords } from '../../plan/kpis/useKpiWords.ts'
import { inOrder } from '../../plan/plan.ts'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { NumberField } from '../../ui/fields/NumberField.tsx'
import type { KpiDraft } from './kpiDraft.ts'
import styles from './TargetFields.module.css'

interface PhaseSharesProps {
  period: { start: Day | null; end: Day | null }
  draft: KpiDraft
  change: (patch: Partial<KpiDraft>) => void
}

/** Shares in any unit of the phases that have days in the period; what each comes to in percent is said. */
export function PhaseShares({ period, draft, change }: PhaseSharesProps) {
  const words = useKpiWords()
  const { overview } = useMessages()
  const { phases } = usePlan()
  const dated = inOrder(phases.values()).filter(
    ({ startDate, endDate }) =>
      startDate && endDate && !(period.start && endDate < period.start) && !(period.end && startDate > period.end),
  )
  const sum = dated.reduce((total, { id }) => total + (draft.phaseShares[id] ?? 0), 0)
  if (dated.length === 0) return <p>{overview.noPhases}</p>
  return (
    <>
      <p className={styles.hint}>{words.shareHint}</p>
      <div className={styles.shares}>
        {dated.map(({ id, name }) => {
          const share = draft.phaseShares[id] ?? null
          return (
            <NumberField
              key={id}
              label={name}
              value={share}
              onChange={(next) => change({ phaseShares: { ...draft.phaseShares, [id]: Math.max(0, next ?? 0) } })}
              unreadable={words.unreadable}
              hint={sum > 0 ? words.shareOf(Math.round(((share ?? 0) / sum) * 100)) : undefined}
            />
          )
        })}
      </div>
    </>
  )
}
