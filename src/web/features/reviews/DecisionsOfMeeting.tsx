import { useState } from 'react'
import { useFormats } from '../../formats.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { MakeDecision } from '../../plan/decisions/MakeDecision.tsx'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { useNames } from '../../plan/useNames.ts'
import { useRead } from '../../reads.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Panel } from '../../ui/frame/Panel.tsx'
import styles from './PackPart.module.css'

/** What was decided in this meeting. */
export function DecisionsOfMeeting({ reviewId, mayWrite }: { reviewId: string; mayWrite: boolean }) {
  const { decisions: words } = useMessages()
  const { campaign } = usePlan()
  const { day } = useFormats()
  const names = useNames()
  const [deciding, setDeciding] = useState(false)
  const { data } = useRead('decisions', 'list', { campaignId: campaign.id })
  const made = data?.decisions.filter((decision) => decision.reviewId === reviewId) ?? []
  return (
    <Panel
      title={words.title}
      flush
      actions={
        mayWrite && (
          <Button small onClick={() => setDeciding(true)}>
            {words.make}
          </Button>
        )
      }
    >
      {made.length === 0 ? (
        <p className={styles.empty}>{words.none}</p>
      ) : (
        <ul className={styles.lines}>
          {made.map(({ id, content, ownerId, dueDate, reason }) => (
            <li key={id} className={styles.line}>
              <a className={styles.text} href={paths.reviews(campaign.id, { decision: id })}>
                {content}
              </a>
              <span className={styles.mark}>{names.person(ownerId)}</span>
              <span className={styles.details}>
                {dueDate && <span>{words.due(day(dueDate))}</span>}
                {reason && <span>{reason}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
      {deciding && <MakeDecision reviewId={reviewId} onClose={() => setDeciding(false)} />}
    </Panel>
  )
}
