import { useState } from 'react'
import type { LessonKind } from '#domain/lesson.ts'
import { isInUse, lessonKinds } from '#domain/lesson.ts'
import { Loaded } from '../../Loaded.tsx'
import type { SeenLesson } from '../../plan/lessons/lesson.ts'
import { useKnowledgeWords } from '../../plan/lessons/useKnowledgeWords.ts'
import { useRead } from '../../reads.ts'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Checkbox } from '../../ui/fields/Checkbox.tsx'
import { SegmentedControl } from '../../ui/fields/SegmentedControl.tsx'
import { Panel } from '../../ui/frame/Panel.tsx'
import styles from './Knowledge.module.css'
import { LessonLine } from './LessonLine.tsx'

/** Every lesson that one may read, the most useful first. */
export function Lessons({ shown }: { shown?: string | undefined }) {
  const words = useKnowledgeWords()
  const [all, setAll] = useState(false)
  const named = useNamed(shown)
  const isOut = named !== undefined && !isInUse(named)
  const read = useRead('lessons', 'list', all || isOut ? { outOfUse: 'yes' } : {})
  return (
    <Loaded read={read}>
      {({ lessons }) =>
        lessons.length === 0 && !all ? (
          <EmptyState as="h2" title={words.noLessons}>
            {words.noLessonsHelp}
          </EmptyState>
        ) : (
          <LessonList lessons={lessons} all={all || isOut} onAll={setAll} shown={named?.id} />
        )
      }
    </Loaded>
  )
}

/** The lesson that the address names, or the one that it was merged into. */
function useNamed(id: string | undefined): SeenLesson | undefined {
  const { data } = useRead('lessons', 'list', { outOfUse: 'yes' }, { enabled: id !== undefined })
  const known = new Map(data?.lessons.map((lesson) => [lesson.id, lesson]))
  const named = known.get(id ?? '')
  return known.get(named?.mergedIntoId ?? '') ?? named
}

interface LessonListProps {
  lessons: SeenLesson[]
  all: boolean
  onAll: (all: boolean) => void
  /** The one that the address names. */
  shown: string | undefined
}

function LessonList({ lessons, all, onAll, shown: named }: LessonListProps) {
  const words = useKnowledgeWords()
  const [kind, setKind] = useState<LessonKind | 'all'>('all')
  const shown = lessons.filter((lesson) => kind === 'all' || lesson.kind === kind)
  return (
    <Panel
      title={words.lessons}
      flush
      actions={
        <div className={styles.tools}>
          <Checkbox label={words.outOfUse} checked={all} onChange={onAll} />
          <SegmentedControl
            label={words.field.kind}
            value={kind}
            onChange={setKind}
            segments={[
              { value: 'all', label: words.allKinds, count: lessons.length },
              ...lessonKinds.map((value) => ({
                value,
                label: words.kind[value],
                count: lessons.filter((lesson) => lesson.kind === value).length,
              })),
            ]}
          />
        </div>
      }
    >
      {shown.length === 0 && <p className={styles.none}>{words.noLessonMatches}</p>}
      <ul className={styles.lessons}>
        {shown.map((lesson) => (
          <LessonLine key={lesson.id} lesson={lesson} others={lessons} isNamed={lesson.id === named} />
        ))}
      </ul>
    </Panel>
  )
}
