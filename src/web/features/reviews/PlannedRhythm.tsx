import { useMessages } from '../../messages/MessagesProvider.tsx'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { useTemplateWords } from '../../plan/templates/useTemplateWords.ts'

/** On which days the plan wants its meetings, where its template said so. */
export function PlannedRhythm() {
  const { reviews } = useMessages()
  const words = useTemplateWords()
  const { campaign } = usePlan()
  if (campaign.reviewRhythm.length === 0) return null
  const lines = campaign.reviewRhythm.map(
    ({ kind, weekdays }) => `${reviews.kind[kind]} ${weekdays.map((day) => words.weekdays[day]).join(' ')}`,
  )
  return <span>{[words.rhythm, lines.join(' · ')].join('：')}</span>
}
