import { useState } from 'react'
import { useLocation } from 'wouter'
import { api } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { usePlan } from '../../plan/PlanProvider.tsx'
import type { Names } from '../../plan/useNames.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Panel } from '../../ui/frame/Panel.tsx'
import type { StandingAnswer } from './Confirmations.tsx'
import styles from './Confirmations.module.css'
import { TextDialog } from '../../plan/TextDialog.tsx'
import { useMeant } from './useMeant.ts'

type Request = StandingAnswer['requests'][number]

/** 对计划的异议, which wait for a lead. */
export function Requests({ requests, names }: { requests: Request[]; names: Names }) {
  const { confirmation: words } = useMessages()
  const open = requests.filter(({ state }) => state === 'open')
  if (open.length === 0) return null
  return (
    <Panel title={words.decisions} detail={String(open.length)} flush>
      <ul className={styles.list}>
        {open.map((request) => (
          <RequestLine key={request.id} request={request} name={names.person(request.personId)} />
        ))}
      </ul>
    </Panel>
  )
}

function RequestLine({ request: { id, taskId, text }, name }: { request: Request; name: string }) {
  const { confirmation: words } = useMessages()
  const { campaign, tasks } = usePlan()
  const [, navigate] = useLocation()
  const [decision, setDecision] = useState<'accepted' | 'declined' | null>(null)
  const meant = useMeant('objection', id)
  const task = taskId ? tasks.get(taskId) : undefined
  const isAccepted = decision === 'accepted'
  const openTask = task && { label: words.openTask, onPress: () => navigate(paths.sheet(campaign.id, { task: task.id })) }
  return (
    <li className={styles.request} {...meant}>
      <p className={styles.words}>
        <strong>{words.objects(name)}</strong>
        {task && (
          <span className={styles.detail}>
            {words.about} <a href={paths.sheet(campaign.id, { task: task.id })}>{task.name}</a>
          </span>
        )}
        <span>{text}</span>
      </p>
      <div className={styles.acts}>
        <Button small onClick={() => setDecision('accepted')}>
          {words.accept}
        </Button>
        <Button small look="quiet" onClick={() => setDecision('declined')}>
          {words.decline}
        </Button>
      </div>
      {decision && (
        <TextDialog
          title={isAccepted ? words.acceptTitle(name) : words.declineTitle(name)}
          label={words.answer}
          hint={isAccepted ? words.acceptHint : words.declineHint}
          required={!isAccepted}
          act={isAccepted ? words.accept : words.decline}
          send={(answer) => api.changeRequests.answer({ campaignId: campaign.id, changeRequestId: id, decision, answer })}
          said={isAccepted ? words.accepted : words.declined}
          next={isAccepted ? openTask : undefined}
          onClose={() => setDecision(null)}
        />
      )}
    </li>
  )
}
