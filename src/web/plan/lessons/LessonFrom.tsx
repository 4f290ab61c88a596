import type { LessonSource } from '#domain/lesson.ts'
import { api } from '../../api.ts'
import { usePlan } from '../PlanProvider.tsx'
import { useTaskWrite } from '../taskDrawer/useTaskWrite.ts'
import type { LessonDraft } from './LessonForm.tsx'
import { LessonForm } from './LessonForm.tsx'
import { useKnowledgeWords } from './useKnowledgeWords.ts'

interface LessonFromProps {
  noun: LessonSource
  id: string
  name: string
  /** What is known of it already. */
  draft?: Partial<LessonDraft>
  onClose: () => void
}

/** A lesson drawn from something of this campaign. */
export function LessonFrom({ noun, id, name, draft = {}, onClose }: LessonFromProps) {
  const words = useKnowledgeWords()
  const { campaign } = usePlan()
  const write = useTaskWrite()
  const send = (lesson: LessonDraft) =>
    write(api.lessons.write({ campaignId: campaign.id, ...lesson, sourceNoun: noun, sourceId: id }), words.written)
  return <LessonForm title={words.writeFrom(name)} submitLabel={words.write} draft={draft} send={send} onClose={onClose} />
}
