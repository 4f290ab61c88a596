import { ListPlus } from 'lucide-react'
import { isAtLeastInCampaign } from '#domain/roles.ts'
import type { Task } from '#domain/task.ts'
import { api } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { useRead } from '../../reads.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { useToast } from '../../ui/feedback/useToast.ts'
import { refusalSentence } from '../../useSubmit.ts'
import { usePlan } from '../PlanProvider.tsx'
import { Section } from '../taskDrawer/Section.tsx'
import { useTaskWrite } from '../taskDrawer/useTaskWrite.ts'
import type { SeenLesson } from './lesson.ts'
import styles from './LessonsFor.module.css'
import { useKnowledgeWords } from './useKnowledgeWords.ts'

/** What other campaigns learned that fits the task: to become a task of its own, or not. */
export function LessonsFor({ task }: { task: Task }) {
  const words = useKnowledgeWords()
  const { campaign, role } = usePlan()
  const { data } = useRead(
    'lessons',
    'fitting',
    { campaignId: campaign.id, taskId: task.id },
    { enabled: role !== 'guest' && !task.isCancelled },
  )
  if (!data || data.lessons.length === 0) return null
  return (
    <Section title={words.fitting}>
      <ul className={styles.list}>
        {data.lessons.map((lesson) => (
          <li key={lesson.id}>
            <Offer lesson={lesson} task={task} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Offer({ lesson, task }: { lesson: SeenLesson; task: Task }) {
  const words = useKnowledgeWords()
  const { forms } = useMessages()
  const { campaign, role } = usePlan()
  const write = useTaskWrite()
  const toast = useToast()
  const about = { campaignId: campaign.id, lessonId: lesson.id }
  const refused = (thrown: unknown) => toast({ text: refusalSentence(thrown, forms.unreachable), tone: 'failed' })
  const add = () => write(api.lessons.addAsTask({ ...about, taskId: task.id }), words.added(lesson.content)).catch(refused)
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
