import { BookOpen } from 'lucide-react'
import { Suspense, lazy, useState } from 'react'
import type { LessonSource } from '#domain/lesson.ts'
import { isInUse } from '#domain/lesson.ts'
import { isAtLeastInCampaign } from '#domain/roles.ts'
import { paths } from '../../paths.ts'
import { useRead } from '../../reads.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { usePlan } from '../PlanProvider.tsx'
import { Section } from '../taskDrawer/Section.tsx'
import type { LessonDraft } from './LessonForm.tsx'
import styles from './LessonsOf.module.css'
import { useKnowledgeWords } from './useKnowledgeWords.ts'

const LessonFrom = lazy(() => import('./LessonFrom.tsx').then(({ LessonFrom }) => ({ default: LessonFrom })))

interface LessonsOfProps {
  noun: LessonSource
  id: string
  name: string
  draft?: Partial<LessonDraft>
  /** A button to write another, where no menu has one. */
  withButton?: boolean
}

/** The lessons drawn from this; a withdrawn one stays to be seen, struck out, with the reason. */
export function LessonsOf({ noun, id, name, draft, withButton = false }: LessonsOfProps) {
  const words = useKnowledgeWords()
  const { role } = usePlan()
  const [writing, setWriting] = useState(false)
  const { data } = useRead('lessons', 'list', { sourceId: id, outOfUse: 'yes' }, { enabled: role !== 'guest' })
  const mayWrite = withButton && isAtLeastInCampaign(role, 'member')
  const lessons = data?.lessons ?? []
  if (lessons.length === 0 && !mayWrite) return null
  return (
    <Section title={words.lessons}>
      {lessons.length > 0 && (
        <ul className={styles.list}>
          {lessons.map((lesson) => (
            <li key={lesson.id}>
              <a href={paths.knowledge({ lesson: lesson.id })} className={isInUse(lesson) ? undefined : styles.outOfUse}>
                {lesson.content}
              </a>
              {lesson.state === 'withdrawn' && <p className={styles.reason}>{words.withdrawnBecause(lesson.reason)}</p>}
              {lesson.mergedIntoId && <p className={styles.reason}>{words.mergedAway}</p>}
            </li>
          ))}
        </ul>
      )}
      {mayWrite && (
        <div>
          <Button small icon={<BookOpen size={16} />} onClick={() => setWriting(true)}>
            {words.writeHere}
          </Button>
        </div>
      )}
      {writing && (
        <Suspense>
          <LessonFrom noun={noun} id={id} name={name} draft={draft ?? {}} onClose={() => setWriting(false)} />
        </Suspense>
      )}
    </Section>
  )
}
