import { goalSentence } from '#domain/goal.ts'
import { useLanguage, useMessages } from '../../messages/MessagesProvider.tsx'
import { CourseLine } from '../../plan/kpis/CourseLine.tsx'
import { toneOf } from '../../plan/kpis/outlook.ts'
import { Toned } from '../../plan/kpis/Toned.tsx'
import { useAmounts } from '../../plan/kpis/useAmounts.ts'
import { useKpiWords } from '../../plan/kpis/useKpiWords.ts'
import { useRead } from '../../reads.ts'
import { useSession } from '../../session/SessionProvider.tsx'
import styles from './columns.module.css'
import type { ListedCampaign } from './standing.ts'

/** The goals of a campaign; once it has begun each with its number, its pace and its course. */
export function CampaignGoals({ campaign: { id, goals, startDate } }: { campaign: ListedCampaign }) {
  const { portfolio: words } = useMessages()
  const kpiWords = useKpiWords()
  const language = useLanguage()
  const { today } = useSession()
  const { amount, percent } = useAmounts()
  const hasBegun = startDate !== null && startDate <= today
  const { data } = useRead('kpis', 'goals', {}, { enabled: hasBegun && goals.length > 0 })
  const measured = data?.goals.filter(({ campaignId, toDate }) => campaignId === id && toDate !== null) ?? []
  const isMeasured = (metric: string) => measured.some(({ name }) => name === metric)
  if (goals.length === 0) return <span className={styles.muted}>{words.noGoals}</span>
  return (
    <ul className={styles.goals}>
      {measured.map((outlook) => (
        <li key={outlook.goalId} className={styles.course}>
          <span>
            {outlook.name} <strong>{amount(outlook.toDate, outlook.unit)}</strong>
            <span className={styles.second}>
              {kpiWords.ofTarget(amount(outlook.target, outlook.unit))}
              {outlook.pace !== null && (
                <>
                  {' · '}
                  {kpiWords.pace} <Toned tone={toneOf(outlook)}>{percent(outlook.pace)}</Toned>
                </>
              )}
            </span>
          </span>
          <CourseLine outlook={outlook} width={72} height={26} />
        </li>
      ))}
      {goals
        .filter(({ metric }) => !isMeasured(metric))
        .map((goal) => (
          <li key={`${goal.metric} ${goal.targetValue}`}>{goalSentence(goal, language)}</li>
        ))}
    </ul>
  )
}
