import { ListPlus } from 'lucide-react'
import { isAtLeastInCampaign } from '#domain/roles.ts'
import { api } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { useToast } from '../../ui/feedback/useToast.ts'
import { refusalSentence } from '../../useSubmit.ts'
import { usePlan } from '../PlanProvider.tsx'
import { useTaskWrite } from '../taskDrawer/useTaskWrite.ts'
import type { SeenLesson } from './lesson.ts'
import styles from './LessonOffer.module.css'
import { useKnowledgeWords } from './useKnowledgeWords.ts'

/** A lesson that fits the task: to become a task of its own, or not. */
export function LessonOffer({ lesson, taskId }: { lesson: SeenLesson; taskId: string }) {
  const words = useKnowledgeWords()
  const { forms } = useMessages()
  const { campaign, role } = usePlan()
  const write = useTaskWrite()
  const toast = useToast()
  const about = { campaignId: campaign.id, lessonId: lesson.id }
  const refused = (thrown: unknown) => toast({ text: refusalSentence(thrown, forms.unreachable), tone: 'failed' })
  const add = () => write(api.lessons.addAsTask({ ...about, taskId }), words.added(lesson.content)).catch(refused)
  const dismiss = () => api.lessons.dismiss(about).then(() => toast({ text: words.dismissed }), refused)
  return (
    <div className={styles.offer}>
      <a href={paths.knowledge({ lesson: lesson.id })} className={styles.content}>
        {lesson.content}
      </a>
      {lesson.evidence && <p>{lesson.evidence}</p>}
      <p className={styles.origin}>{lesson.campaignName ? words.ofCampaign(lesson.campaignName) : words.ofNoCampaign}</p>
      <div className={styles.acts}>
        {role === 'lead' && (
          <Button small icon={<ListPlus size={16} />} onClick={() => void add()}>
            {words.addAsTask}
          </Button>
        )}
        {isAtLeastInCampaign(role, 'member') && (
          <Button small look="quiet" onClick={() => void dismiss()}>
            {words.dismiss}
          </Button>
        )}
      </div>
    </div>
  )
}
