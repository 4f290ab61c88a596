import { Plus } from 'lucide-react'
import { useState } from 'react'
import { byUrgency } from '#domain/issue.ts'
import type { Task } from '#domain/task.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { useRead } from '../../reads.ts'
import { useSession } from '../../session/SessionProvider.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { IssueStateMark, PromiseMark } from '../issues/IssueMarks.tsx'
import { RaiseIssue } from '../issues/RaiseIssue.tsx'
import { usePlan } from '../PlanProvider.tsx'
import styles from './IssuesOf.module.css'
import { Section } from './Section.tsx'

/** The issues and risks of the task, of which the sheet shows the newest. */
export function IssuesOf({ task }: { task: Task }) {
  const { issues: words } = useMessages()
  const { campaign, role } = usePlan()
  const { today } = useSession()
  const [raising, setRaising] = useState(false)
  const { data } = useRead('issues', 'list', { campaignId: campaign.id, taskId: task.id })
  const found = (data?.issues ?? []).toSorted(byUrgency(today))
  const mayRaise = role !== 'viewer'
  if (!mayRaise && found.length === 0) return null
  return (
    <Section
      title={words.ofTask}
      action={
        mayRaise && (
          <Button small look="quiet" icon={<Plus size={16} />} onClick={() => setRaising(true)}>
            {words.raise}
          </Button>
        )
      }
    >
      <ul className={styles.list}>
        {found.map((issue) => (
          <li key={issue.id} className={styles.issue}>
            <a href={paths.issues(campaign.id, { issue: issue.id, show: 'all' })}>
              #{issue.number} {issue.description}
            </a>
            <span className={styles.state}>
              <IssueStateMark issue={issue} />
              <PromiseMark issue={issue} />
            </span>
          </li>
        ))}
      </ul>
      {raising && <RaiseIssue task={task} onClose={() => setRaising(false)} />}
    </Section>
  )
}
