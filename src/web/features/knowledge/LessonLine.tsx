import { ThumbsUp } from 'lucide-react'
import { isInUse } from '#domain/lesson.ts'
import { api } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import type { SeenLesson } from '../../plan/lessons/lesson.ts'
import { recordAddress } from '../../plan/lessons/resultAddress.ts'
import { useKnowledgeWords } from '../../plan/lessons/useKnowledgeWords.ts'
import { useToast } from '../../ui/feedback/useToast.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Badge } from '../../ui/marks/Badge.tsx'
import { refusalSentence } from '../../useSubmit.ts'
import styles from './Knowledge.module.css'
import { LessonMenu } from './LessonMenu.tsx'

interface LessonLineProps {
  lesson: SeenLesson
  others: readonly SeenLesson[]
  /** The address names it. */
  isNamed: boolean
}

/** One lesson: what, when it applies, where it comes from, who found it useful. */
export function LessonLine({ lesson, others, isNamed }: LessonLineProps) {
  const words = useKnowledgeWords()
  const { forms } = useMessages()
  const toast = useToast()
  const vote = () =>
    void api.lessons
      .vote({ lessonId: lesson.id, isUseful: !lesson.hasMyVote })
      .catch((thrown: unknown) => toast({ text: refusalSentence(thrown, forms.unreachable), tone: 'failed' }))
  return (
    <li
      ref={isNamed ? show : undefined}
      className={styles.lesson}
      data-named={isNamed || undefined}
      data-out-of-use={!isInUse(lesson) || undefined}
    >
      <div className={styles.words}>
        <p className={styles.content}>{lesson.content}</p>
        {lesson.appliesWhen && <p className={styles.detail}>{words.applies(lesson.appliesWhen)}</p>}
        {lesson.evidence && <p className={styles.detail}>{lesson.evidence}</p>}
        {lesson.state === 'withdrawn' && <p className={styles.detail}>{words.withdrawnBecause(lesson.reason)}</p>}
        {lesson.mergedIntoId && <p className={styles.detail}>{words.mergedAway}</p>}
        <p className={styles.marks}>
          <Badge tone={lesson.kind === 'success' ? 'completed' : 'warning'}>{words.kind[lesson.kind]}</Badge>
          {lesson.tags.map((tag) => (
            <span key={tag}>#{tag}</span>
          ))}
          <Origin lesson={lesson} />
        </p>
      </div>
      <div className={styles.acts}>
        {isInUse(lesson) && (
          <Button
            small
            look="quiet"
            icon={<ThumbsUp size={16} fill={lesson.hasMyVote ? 'currentColor' : 'none'} />}
            aria-pressed={lesson.hasMyVote}
            onClick={vote}
          >
            {lesson.votes > 0 ? words.usefulCount(lesson.votes) : words.useful}
          </Button>
        )}
        {lesson.isMine && <LessonMenu lesson={lesson} others={others} />}
      </div>
    </li>
  )
}

function show(line: HTMLElement | null): void {
  line?.scrollIntoView({ block: 'center' })
}

function Origin({ lesson }: { lesson: SeenLesson }) {
  const words = useKnowledgeWords()
  const { campaignId, campaignName, sourceNoun, sourceId } = lesson
  if (!campaignId || !campaignName) return <span>{words.ofNoCampaign}</span>
  const address = sourceNoun && sourceId ? recordAddress(campaignId, sourceNoun, sourceId) : paths.overview(campaignId)
  return <a href={address}>{words.ofCampaign(campaignName)}</a>
}
