import { useMemo } from 'react'
import { totalsOf } from '#domain/totals.ts'
import { useFormats } from '../../formats.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { inOrder } from '../../plan/plan.ts'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { useSession } from '../../session/SessionProvider.tsx'
import { ProgressBar } from '../../ui/marks/ProgressBar.tsx'
import styles from './Phases.module.css'

/** Each phase with its dates and how far it is. */
export function Phases() {
  const { sheet, overview } = useMessages()
  const { today } = useSession()
  const { campaign, phases, tasks } = usePlan()
  const { period } = useFormats()
  const rows = useMemo(() => {
    const byPhase = Map.groupBy(tasks.values(), ({ phaseId }) => phaseId)
    return inOrder(phases.values()).map((phase) => ({ phase, totals: totalsOf(byPhase.get(phase.id) ?? [], today) }))
  }, [phases, tasks, today])
  if (rows.length === 0) return <p className={styles.empty}>{overview.noPhases}</p>
  return (
    <ul className={styles.phases}>
      {rows.map(({ phase, totals }) => (
        <li
          key={phase.id}
          data-now={Boolean(phase.startDate && phase.endDate && phase.startDate <= today && today <= phase.endDate) || undefined}
        >
          <a href={paths.sheet(campaign.id, { phase: phase.id })}>
            <span className={styles.name}>{phase.name}</span>
            <span className={styles.dates}>{phase.startDate && period(phase.startDate, phase.endDate)}</span>
            <span className={styles.bar}>
              <ProgressBar label={`${phase.name} ${totals.percent}%`} percent={totals.percent} />
            </span>
            <span className={styles.count}>{sheet.done(totals.completed, totals.total)}</span>
            <span className={styles.late}>{totals.late > 0 && sheet.totalLate(totals.late)}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
