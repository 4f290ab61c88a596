import { TriangleAlert } from 'lucide-react'
import { goalSentence } from '#domain/goal.ts'
import type { DateMove } from '#domain/rescheduleProposal.ts'
import { brokenLinks } from '#domain/schedule/brokenLinks.ts'
import { conflictSentence } from '#domain/schedule/conflictSentence.ts'
import { useFormats } from '../../formats.ts'
import { useLanguage, useMessages } from '../../messages/MessagesProvider.tsx'
import type { Plan } from '../plan.ts'
import { usePlan } from '../PlanProvider.tsx'
import { useNames } from '../useNames.ts'
import { useWorkCalendar } from '../useSchedule.ts'
import styles from './reschedule.module.css'
import type { Alternative } from './useProposals.ts'

interface EffectsProps {
  alternative: Alternative
  chosen: readonly DateMove[]
  isWhole: boolean
}

/** 会影响什么: milestones, phases, goals, people; and what would no longer fit together. */
export function Effects({ alternative, chosen, isWhole }: EffectsProps) {
  const { reschedule } = useMessages()
  const language = useLanguage()
  const plan = usePlan()
  const names = useNames()
  const { calendar } = useWorkCalendar()
  const lines = useEffectLines(alternative)
  const people = alternative.peopleIds.map(names.person).filter(Boolean)
  const broken = isWhole ? alternative.conflicts : brokenBy(plan, chosen, calendar)
  const nameOf = (id: string) => plan.tasks.get(id)?.name ?? ''
  return (
    <section aria-label={reschedule.effects} className={styles.section}>
      <h3 className={styles.heading}>{reschedule.effects}</h3>
      {lines.length === 0 && <p className={styles.muted}>{reschedule.noEffects}</p>}
      {lines.map((line) => (
        <p key={line} className={styles.effect}>
          <TriangleAlert size={14} aria-hidden="true" />
          <span>{line}</span>
        </p>
      ))}
      {broken.length > 0 && !isWhole && <p className={styles.muted}>{reschedule.leftBroken}</p>}
      {broken.map((conflict) => (
        <p key={conflict.link.id} className={styles.effect}>
          <TriangleAlert size={14} aria-hidden="true" />
          <span>{conflictSentence(conflict, nameOf, language)}</span>
        </p>
      ))}
      {people.length > 0 && <p className={styles.muted}>{reschedule.ask(people.join(language === 'zh' ? '、' : ', '))}</p>}
    </section>
  )
}

function useEffectLines(alternative: Alternative): string[] {
  const { reschedule } = useMessages()
  const language = useLanguage()
  const { milestones, phases, goals } = usePlan()
  const { day } = useFormats()
  const { missedMilestones, passedMilestones, missedPhases, missedEnd, goalIdsAtRisk } = alternative
  return [
    ...missedMilestones.map(({ id, planned, expected }) =>
      reschedule.missedMilestone(milestones.get(id)?.name ?? '', day(planned), day(expected)),
    ),
    ...passedMilestones.map(({ id, planned, expected }) =>
      reschedule.passedMilestone(milestones.get(id)?.name ?? '', day(planned), day(expected)),
    ),
    ...missedPhases.map(({ id, planned, expected }) =>
      reschedule.missedPhase(phases.get(id)?.name ?? '', day(planned), day(expected)),
    ),
    ...(missedEnd ? [reschedule.missedEnd(day(missedEnd.planned), day(missedEnd.expected))] : []),
    ...goalIdsAtRisk.flatMap((id) => {
      const goal = goals.get(id)
      return goal ? [reschedule.goal(goalSentence(goal, language))] : []
    }),
  ]
}

/** Links that would not hold after these moves alone, and that lead to or from one of what moves. */
function brokenBy(
  { tasks, dependencies }: Plan,
  chosen: readonly DateMove[],
  calendar: ReturnType<typeof useWorkCalendar>['calendar'],
): Alternative['conflicts'] {
  const to = new Map(chosen.map((move) => [move.id, move.to]))
  const moved = [...tasks.values()].map((task) => {
    const dates = to.get(task.id)
    return dates ? { ...task, plannedStart: dates.start, plannedFinish: dates.finish } : task
  })
  const broken = brokenLinks(moved, dependencies.values(), calendar)
  return broken.filter(({ link }) => to.has(link.predecessorId) || to.has(link.successorId)) as Alternative['conflicts']
}
