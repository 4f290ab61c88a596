import { Check, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { ReturnForm } from '../../plan/ReturnForm.tsx'
import { useNames } from '../../plan/useNames.ts'
import { Button } from '../../ui/actions/Button.tsx'
import styles from './Card.module.css'
import { CardHead } from './CardHead.tsx'
import type { DueTask } from './dueTask.ts'
import type { Say } from './useSayings.ts'

/** What somebody handed to me: what was agreed, and my word on it. */
export function ReviewCard({ task, say }: { task: DueTask; say: Say }) {
  const { today: words, drawer, fields } = useMessages()
  const names = useNames()
  const [returning, setReturning] = useState(false)
  const about = { campaignId: task.campaignId, taskId: task.id }
  return (
    <article className={styles.card} aria-label={task.name}>
      <CardHead task={task}>{words.handedIn(names.person(task.ownerId), task.submissionVersion)}</CardHead>
      {(['deliverable', 'acceptanceCriteria'] as const).map(
        (field) =>
          task[field] && (
            <p key={field} className={styles.words}>
              {words.agreed(fields.task[field], task[field])}
            </p>
          ),
      )}
      {returning ? (
        <ReturnForm
          send={async (note) => say({ ...about, act: 'returnForRework', note }, drawer.returned)}
          onClose={() => setReturning(false)}
        />
      ) : (
        <div className={styles.acts}>
          <Button
            look="primary"
            icon={<Check size={16} />}
            onClick={() => say({ ...about, act: 'accept' }, words.acceptedTask(task.name))}
          >
            {drawer.accept}
          </Button>
          <Button icon={<Undo2 size={16} />} onClick={() => setReturning(true)}>
            {drawer.returnForRework}
          </Button>
        </div>
      )}
    </article>
  )
}
