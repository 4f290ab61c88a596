import { useState } from 'react'
import type { Issue, IssueAct } from '#domain/issue.ts'
import { issueCan, isUnresolved } from '#domain/issue.ts'
import { problemSentence } from '#domain/problemSentence.ts'
import type { Task } from '#domain/task.ts'
import { isOpen } from '#domain/task.ts'
import { api } from '../../api.ts'
import { useLanguage, useMessages } from '../../messages/MessagesProvider.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { useSubmit } from '../../useSubmit.ts'
import { usePlan } from '../PlanProvider.tsx'
import { PostponeDialog } from '../reschedule/PostponeDialog.tsx'
import { useMayAsk } from '../reschedule/SlipOffer.tsx'
import { useTaskWrite } from '../taskDrawer/useTaskWrite.ts'
import styles from './IssueActs.module.css'
import { ResolveDialog } from './ResolveDialog.tsx'
import { usePlanPerson } from '../usePlanPerson.ts'

/** What can be done with the issue in its state; the next step stands first. What the state rules out is not offered. */
const actsIn: Record<Issue['state'], IssueAct[]> = {
  open: ['start', 'resolve', 'materialise', 'escalate', 'close'],
  inProgress: ['resolve', 'materialise', 'escalate', 'close'],
  resolved: ['close', 'reopen'],
  closed: ['reopen'],
}

export function IssueActs({ issue }: { issue: Issue }) {
  const acts = actsIn[issue.state].filter(
    (act) => (act !== 'materialise' || issue.kind === 'risk') && (act !== 'escalate' || !issue.escalatedOn),
  )
  return (
    <div className={styles.acts}>
      {acts.map((act, index) => (
        <Act key={act} issue={issue} act={act} primary={index === 0} />
      ))}
      {isUnresolved(issue) && <PostponeAct issue={issue} />}
    </div>
  )
}

/** What it would move if the task came later because of this. */
function PostponeAct({ issue }: { issue: Issue }) {
  const { tasks } = usePlan()
  const task = issue.taskId ? tasks.get(issue.taskId) : undefined
  return task && isOpen(task) && (task.plannedFinish ?? task.plannedStart) ? <Postpone task={task} issueId={issue.id} /> : null
}

function Postpone({ task, issueId }: { task: Task; issueId: string }) {
  const { reschedule } = useMessages()
  const mayAsk = useMayAsk(task)
  const [asks, setAsks] = useState(false)
  if (!mayAsk) return null
  return (
    <>
      <Button onClick={() => setAsks(true)}>{reschedule.postpone}</Button>
      {asks && <PostponeDialog task={task} issueId={issueId} onClose={() => setAsks(false)} />}
    </>
  )
}

function Act({ issue, act, primary }: { issue: Issue; act: IssueAct; primary: boolean }) {
  const { issues } = useMessages()
  const language = useLanguage()
  const { campaign, role } = usePlan()
  const person = usePlanPerson()
  const write = useTaskWrite()
  const { submit, busy, error } = useSubmit({
    send: () => write(api.issues[act]({ campaignId: campaign.id, issueId: issue.id }), issues.did[act]),
    fields: [],
  })
  const [asks, setAsks] = useState(false)
  const asksActual = (act === 'resolve' || act === 'close') && issue.impactPercent !== null && issue.actualImpactPercent === null
  const problem = issueCan[act](issue, { personId: person.id, role })
  return (
    <>
      <Button
        look={primary && !problem ? 'primary' : 'plain'}
        busy={busy}
        disabledReason={problem ? problemSentence(problem, language) : undefined}
        onClick={asksActual ? () => setAsks(true) : submit}
      >
        {issues.act[act]}
      </Button>
      {asks && asksActual && <ResolveDialog issue={issue} act={act} onClose={() => setAsks(false)} />}
      {error && (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      )}
    </>
  )
}
