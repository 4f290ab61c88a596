import { refuseAdding } from '#domain/attachment.ts'
import type { Issue } from '#domain/issue.ts'
import type { Task } from '#domain/task.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { useRead } from '../../reads.ts'
import type { Subject } from '../attachments/useUploads.ts'
import { usePlan } from '../PlanProvider.tsx'
import { Section } from '../taskDrawer/Section.tsx'
import { CommentForm } from './CommentForm.tsx'
import { CommentRow } from './CommentRow.tsx'
import styles from './Comments.module.css'
import { useSayComment } from './useSayComment.ts'
import { usePlanPerson } from '../usePlanPerson.ts'

/** What was said about anything in a campaign, and a line to say more. `theirs` is the task or issue where it is one. */
export function Comments({ theirs = null, ...subject }: Subject & { theirs?: Task | Issue | null }) {
  const { comments: words } = useMessages()
  const { campaign, role } = usePlan()
  const person = usePlanPerson()
  const read = useRead('comments', 'list', { campaignId: campaign.id, ...subject })
  const say = useSayComment(subject)
  const comments = read.data?.comments ?? []
  const maySay = refuseAdding(theirs, { role, personId: person.id }) === null
  if (!maySay && comments.length === 0) return null
  return (
    <Section title={comments.length > 0 ? words.titleWithCount(comments.length) : words.title}>
      <ul className={styles.list}>
        {comments.map((comment) => (
          <CommentRow key={comment.id} comment={comment} />
        ))}
      </ul>
      {maySay && <CommentForm label={words.write} submitLabel={words.send} onSay={say} />}
    </Section>
  )
}
