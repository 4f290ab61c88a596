import { useState } from 'react'
import { problemSentence } from '#domain/problemSentence.ts'
import type { Task } from '#domain/task.ts'
import { isTheirs } from '#domain/taskEdit.ts'
import type { ReviewAct } from '#domain/taskReview.ts'
import { taskCan } from '#domain/taskReview.ts'
import { api } from '../../api.ts'
import { useLanguage, useMessages } from '../../messages/MessagesProvider.tsx'
import type { Messages } from '../../messages/zh.ts'
import { useRead } from '../../reads.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { useSubmit } from '../../useSubmit.ts'
import { useAttachments } from '../attachments/Attachments.tsx'
import { usePlan } from '../PlanProvider.tsx'
import { ReturnForm } from '../ReturnForm.tsx'
import { useNames } from '../useNames.ts'
import styles from './Review.module.css'
import { Section } from './Section.tsx'
import { Submissions } from './Submissions.tsx'
import { SubmitForm } from './SubmitForm.tsx'
import { useTaskWrite } from './useTaskWrite.ts'
import { usePlanPerson } from '../usePlanPerson.ts'

/** Where the deliverable stands with its reviewer, and what this person can do about it. */
export function Review({ task }: { task: Task }) {
  const { drawer } = useMessages()
  const { campaign, role } = usePlan()
  const person = usePlanPerson()
  const names = useNames()
  const [open, setOpen] = useState<'submitting' | 'returning' | null>(null)
  const write = useTaskWrite()
  const read = useRead(
    'submissions',
    'list',
    { campaignId: campaign.id, taskId: task.id },
    { enabled: task.submissionVersion > 0 },
  )
  const files = useAttachments({ subjectNoun: 'task', subjectId: task.id }) ?? []
  if (!task.reviewerId) return null
  const reviewer = names.person(task.reviewerId)
  const about = { campaignId: campaign.id, taskId: task.id }
  const mayAccept = person.id === task.reviewerId
  const submissions = task.submissionVersion > 0 ? (read.data?.submissions ?? []) : []
  const close = () => setOpen(null)
  const maySubmit = role === 'lead' || isTheirs(task, person.id)
  return (
    <Section title={drawer.review}>
      <p>{standing(task, reviewer, drawer)}</p>
      {open === 'returning' && (
        <ReturnForm send={(note) => write(api.tasks.returnForRework({ ...about, note }), drawer.returned)} onClose={close} />
      )}
      {open === 'submitting' && (
        <SubmitForm
          task={task}
          submittedIds={submissions.flatMap(({ attachmentIds }) => attachmentIds)}
          send={(handedIn) => write(api.tasks.submitForReview({ ...about, ...handedIn }), drawer.submitted(reviewer))}
          onClose={close}
        />
      )}
      {open === null && (
        <div className={styles.acts}>
          {mayAccept && <Act task={task} act="accept" primary send={() => write(api.tasks.accept(about), drawer.accepted)} />}
          {mayAccept && <Act task={task} act="returnForRework" send={async () => setOpen('returning')} />}
          {maySubmit && <Act task={task} act="submitForReview" primary={!mayAccept} send={async () => setOpen('submitting')} />}
        </div>
      )}
      {submissions.length > 0 && <Submissions submissions={submissions} files={files} />}
    </Section>
  )
}

function Act({ task, act, primary, send }: { task: Task; act: ReviewAct; primary?: boolean; send: () => Promise<unknown> }) {
  const { drawer } = useMessages()
  const language = useLanguage()
  const { role } = usePlan()
  const person = usePlanPerson()
  const { submit, busy, error } = useSubmit({ send, fields: [] })
  const problem = taskCan[act](task, { personId: person.id, role })
  return (
    <>
      <Button
        look={primary && !problem ? 'primary' : 'plain'}
        busy={busy}
        disabledReason={problem ? problemSentence(problem, language) : undefined}
        onClick={submit}
      >
        {drawer[act]}
      </Button>
      {error && (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      )}
    </>
  )
}

function standing({ reviewState, submissionVersion }: Task, reviewer: string, drawer: Messages['drawer']): string {
  switch (reviewState) {
    case 'none':
      return drawer.mustBeAccepted(reviewer)
    case 'submitted':
      return drawer.waitsFor(reviewer, submissionVersion)
    case 'returned':
      return drawer.returnedBy(reviewer, submissionVersion)
    case 'accepted':
      return drawer.acceptedBy(reviewer, submissionVersion)
  }
}
