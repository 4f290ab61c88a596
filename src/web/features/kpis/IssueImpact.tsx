import type { Outlook } from '../../plan/kpis/outlook.ts'
import { useAmounts } from '../../plan/kpis/useAmounts.ts'
import { useKpiWords } from '../../plan/kpis/useKpiWords.ts'
import { Panel } from '../../ui/frame/Panel.tsx'
import styles from './IssueImpact.module.css'

/** The forecast without the open issues, with them, and with what is done against them. */
export function IssueImpact({ outlook: { withIssues, forecast, unit } }: { outlook: Outlook }) {
  const words = useKpiWords()
  const { amount, range } = useAmounts()
  if (!withIssues || !forecast) return null
  const shown = (label: string, of: { total: number; low: number; high: number }) => (
    <div>
      <dt>{label}</dt>
      <dd>
        <strong>{amount(of.total, unit)}</strong> <span>{range(of.low, of.high, unit)}</span>
      </dd>
    </div>
  )
  return (
    <Panel title={words.impactTitle(withIssues.issues)}>
      <dl className={styles.impact}>
        {shown(words.impactWithout, forecast)}
        {shown(words.impactWith, withIssues.with)}
        {shown(words.impactCountermeasures, withIssues.countermeasures)}
      </dl>
    </Panel>
  )
}
