import type { Task } from '#domain/task.ts'
import { Section } from '../taskDrawer/Section.tsx'
import { LessonOffer } from './LessonOffer.tsx'
import styles from './LessonsFor.module.css'
import { useFittingLessons } from './useFittingLessons.ts'
import { useKnowledgeWords } from './useKnowledgeWords.ts'

/** What other campaigns learned that fits the task. */
export function LessonsFor({ task }: { task: Task }) {
  const words = useKnowledgeWords()
  const lessons = useFittingLessons(task)
  if (lessons.length === 0) return null
  return (
    <Section title={words.fitting}>
      <ul className={styles.list}>
        {lessons.map((lesson) => (
          <li key={lesson.id}>
            <LessonOffer lesson={lesson} taskId={task.id} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
