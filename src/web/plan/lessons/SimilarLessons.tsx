import { ThumbsUp } from 'lucide-react'
import { api } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { useRead } from '../../reads.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { useToast } from '../../ui/feedback/useToast.ts'
import { refusalSentence } from '../../useSubmit.ts'
import styles from './LessonsFor.module.css'
import { useKnowledgeWords } from './useKnowledgeWords.ts'
import { useWhenStill } from './useSearch.ts'

interface SimilarLessonsProps {
  text: string
  /** The one that is being edited. */
  exceptId?: string | undefined
  /** One of them says it already: nothing more to write. */
  onVoted: () => void
}

const SHORTEST = 4

/** Lessons that say nearly the same, while somebody writes: better to call one of them useful than to have two. */
export function SimilarLessons({ text, exceptId, onVoted }: SimilarLessonsProps) {
  const words = useKnowledgeWords()
  const { forms } = useMessages()
  const toast = useToast()
  const asked = useWhenStill(text.trim())
  const { data } = useRead('lessons', 'similar', { text: asked }, { enabled: asked.length >= SHORTEST })
  const similar = data?.lessons.filter(({ id }) => id !== exceptId) ?? []
  if (similar.length === 0) return null
  const vote = async (lessonId: string) => {
    try {
      await api.lessons.vote({ lessonId, isUseful: true })
      toast({ text: words.votedInstead })
      onVoted()
    } catch (thrown) {
      toast({ text: refusalSentence(thrown, forms.unreachable), tone: 'failed' })
    }
  }
  return (
    <section aria-label={words.similar}>
      <p className={styles.origin}>{words.similar}</p>
      <ul className={styles.list}>
        {similar.map((lesson) => (
          <li key={lesson.id} className={styles.offer}>
            <p className={styles.content}>{lesson.content}</p>
            <p className={styles.origin}>{lesson.campaignName ? words.ofCampaign(lesson.campaignName) : words.ofNoCampaign}</p>
            {exceptId === undefined && (
              <div className={styles.acts}>
                <Button small icon={<ThumbsUp size={16} />} onClick={() => void vote(lesson.id)}>
                  {words.saysItAlready}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
