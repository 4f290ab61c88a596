import type { Issue } from '#domain/issue.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { useRead } from '../../reads.ts'
import { useAmounts } from '../kpis/useAmounts.ts'
import { usePlan } from '../PlanProvider.tsx'
import styles from './ImpactCompared.module.css'
import { percentText } from './percentText.ts'

/** Predicted against actual, side by side: in percent, and in the KPI's own unit where its values can say it. */
export function ImpactCompared({ issue }: { issue: Issue }) {
  const { issues: words } = useMessages()
  const { campaign } = usePlan()
  const { amount } = useAmounts()
  const impact = useRead('issues', 'impact', { campaignId: campaign.id, issueId: issue.id }).data?.impact
  const { impactPercent, recoveryPercent, actualImpactPercent } = issue
  if (impactPercent === null) return null
  const recovered = recoveryPercent === null ? null : Number(impactPercent) + Number(recoveryPercent)
  const part = (label: string, percent: number | null, value: number | null | undefined) =>
    percent !== null && (
      <div>
        <dt>{label}</dt>
        <dd>
          <strong>{percentText(percent)}</strong>
          {value != null && impact && (
            <span>
              {' '}
              {value > 0 && '+'}
              {amount(value, impact.unit).replace('-', '−')}
            </span>
          )}
        </dd>
      </div>
    )
  return (
    <div className={styles.compared}>
      <dl>
        {part(words.predicted, Number(impactPercent), impact?.predicted)}
        {part(words.predictedRecovered, recovered, impact?.predictedRecovered)}
        {impact && part(impact.isOver ? words.actualMeasured : words.actualSoFar, impact.actualPercent, impact.actual)}
        {part(words.actualSaid, actualImpactPercent === null ? null : Number(actualImpactPercent), null)}
      </dl>
      {impact && <p>{words.comparedWith[impact.against](amount(impact.expectedWithout, impact.unit))}</p>}
    </div>
  )
}
