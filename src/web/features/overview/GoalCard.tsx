import type { Goal } from '#domain/goal.ts'
import { goalSentence } from '#domain/goal.ts'
import { useLanguage, useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { CourseLine } from '../../plan/kpis/CourseLine.tsx'
import type { Outlook } from '../../plan/kpis/outlook.ts'
import { toneOf } from '../../plan/kpis/outlook.ts'
import { PaceBar } from '../../plan/kpis/PaceBar.tsx'
import { Toned } from '../../plan/kpis/Toned.tsx'
import { useAmounts } from '../../plan/kpis/useAmounts.ts'
import { useKpiWords } from '../../plan/kpis/useKpiWords.ts'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { SourceLine } from '../../plan/SourceLine.tsx'
import styles from './Goals.module.css'

/** A goal in one look: the number, its pace, where it is going, and the same in words. */
export function GoalCard({ goal, outlook }: { goal: Goal; outlook: Outlook | undefined }) {
  const { overview } = useMessages()
  const words = useKpiWords()
  const language = useLanguage()
  const { campaign } = usePlan()
  const { amount, percent } = useAmounts()
  const frozen = goal.baselineTargetValue
  const target = targetSentence(goal, language)
  return (
    <article aria-label={goal.metric} className={styles.goal}>
      <h2 className={styles.metric}>
        {outlook ? <a href={paths.kpi(campaign.id, outlook.kpiId)}>{goal.metric}</a> : goal.metric}
        {outlook?.toDate && <span> {target}</span>}
      </h2>
      {outlook?.toDate ? (
        <>
          <div className={styles.standing}>
            <p className={styles.figure}>{amount(outlook.toDate.value, outlook.unit)}</p>
            {outlook.pace !== null && (
              <p className={styles.pace}>
                {words.pace} <Toned tone={toneOf(outlook)}>{percent(outlook.pace)}</Toned>
              </p>
            )}
            <div className={styles.course}>
              <CourseLine outlook={outlook} width={116} height={36} />
            </div>
          </div>
          <PaceBar outlook={outlook} sentence={words.reached(percent(outlook.attainment))} />
          <p className={styles.sentence}>{outlook.sentence[language]}</p>
          {outlook.withIssues && outlook.forecast && (
            <p className={styles.note}>
              {words.impactInShort(
                outlook.withIssues.issues,
                amount(outlook.withIssues.with.total, outlook.unit, 3),
                amount(outlook.withIssues.countermeasures.total, outlook.unit, 3),
              )}
            </p>
          )}
        </>
      ) : (
        <>
          <p className={styles.target}>{target || overview.noTarget}</p>
          {outlook && (
            <p className={styles.note}>
              {words.noValueYet} <a href={paths.kpiEntry(campaign.id)}>{words.enterFirst}</a>
            </p>
          )}
        </>
      )}
      {frozen !== null && frozen !== goal.targetValue && (
        <p className={styles.frozen}>{overview.frozenAs(targetSentence({ ...goal, targetValue: frozen }, language))}</p>
      )}
      {goal.note && <p className={styles.note}>{goal.note}</p>}
      <SourceLine subjectId={goal.id} />
    </article>
  )
}

/** ≥ 500万元 */
function targetSentence(goal: Goal, language: 'zh' | 'en'): string {
  return goalSentence({ ...goal, metric: '' }, language).trim()
}
