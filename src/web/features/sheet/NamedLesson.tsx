import { X } from 'lucide-react'
import { useState } from 'react'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { LessonOffer } from '../../plan/lessons/LessonOffer.tsx'
import { useFittingLessons } from '../../plan/lessons/useFittingLessons.ts'
import { useKnowledgeWords } from '../../plan/lessons/useKnowledgeWords.ts'
import { useTask } from '../../plan/PlanProvider.tsx'
import { IconButton } from '../../ui/actions/IconButton.tsx'
import type { Task } from '#domain/task.ts'
import styles from './NamedLesson.module.css'

/** What other campaigns learned that fits the task just named, beside the sheet, while its user types on. */
export function NamedLesson({ taskId }: { taskId: string }) {
  const task = useTask(taskId)
  return (
    <div aria-live="polite" className={styles.place}>
      {task && <Card key={task.name} task={task} />}
    </div>
  )
}

function Card({ task }: { task: Task }) {
  const words = useKnowledgeWords()
  const { common } = useMessages()
  const [isClosed, setClosed] = useState(false)
  const [lesson] = useFittingLessons(task)
  if (isClosed || !lesson) return null
  return (
    <section aria-label={words.fittingTask(task.name)} className={styles.card}>
      <header className={styles.header}>
        <h2 className={styles.title}>{words.fittingTask(task.name)}</h2>
        <IconButton small label={common.close} icon={<X size={16} />} onClick={() => setClosed(true)} />
      </header>
      <LessonOffer lesson={lesson} taskId={task.id} />
    </section>
  )
}
