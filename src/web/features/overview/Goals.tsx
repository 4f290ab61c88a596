import type { Goal } from '#domain/goal.ts'
import { goalSentence } from '#domain/goal.ts'
import type { Language } from '#domain/problem.ts'
import { useLanguage, useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { inOrder } from '../../plan/plan.ts'
import { SourceLine } from '../../plan/SourceLine.tsx'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { ButtonLink } from '../../ui/actions/ButtonLink.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Panel } from '../../ui/frame/Panel.tsx'
import styles from './Goals.module.css'

/** 核心目标, each with its number, and with the frozen one where that was another. */
export function Goals() {
  const { overview } = useMessages()
  const language = useLanguage()
  const { goals, campaign, role } = usePlan()
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
      {inOrder(goals.values()).map((goal) => {
        const frozen = goal.baselineTargetValue
        const moved = frozen !== null && frozen !== goal.targetValue
        return (
          <article key={goal.id} className={styles.goal}>
            <h2 className={styles.metric}>{goal.metric}</h2>
            <p className={styles.target}>{targetSentence(goal, language) || overview.noTarget}</p>
            {moved && (
              <p className={styles.frozen}>{overview.frozenAs(targetSentence({ ...goal, targetValue: frozen }, language))}</p>
            )}
            {goal.note && <p className={styles.note}>{goal.note}</p>}
            <SourceLine subjectId={goal.id} />
          </article>
        )
      })}
    </section>
  )
}

/** ≥ 500万元 */
function targetSentence(goal: Goal, language: Language): string {
  return goalSentence({ ...goal, metric: '' }, language).trim()
}
