import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { inOrder } from '../../plan/plan.ts'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { useRead } from '../../reads.ts'
import { ButtonLink } from '../../ui/actions/ButtonLink.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Panel } from '../../ui/frame/Panel.tsx'
import { GoalCard } from './GoalCard.tsx'
import styles from './Goals.module.css'

/** 核心目标: will we reach them. The targets are there at once, the numbers as soon as they are counted. */
export function Goals() {
  const { overview } = useMessages()
  const { goals, campaign, role } = usePlan()
  const { data } = useRead('kpis', 'outlook', { campaignId: campaign.id }, { enabled: goals.size > 0 })
  if (goals.size === 0)
    return (
      <Panel title={overview.goals} flush>
        <EmptyState
          title={overview.noGoals}
          actions={role === 'lead' && <ButtonLink href={paths.campaignSettings(campaign.id)}>{overview.addGoals}</ButtonLink>}
        >
          {overview.noGoalsSentence}
        </EmptyState>
      </Panel>
    )
  return (
    <section aria-label={overview.goals} className={styles.goals}>
      {inOrder(goals.values()).map((goal) => (
        <GoalCard key={goal.id} goal={goal} outlook={data?.kpis.find(({ goalId }) => goalId === goal.id)} />
      ))}
    </section>
  )
}
