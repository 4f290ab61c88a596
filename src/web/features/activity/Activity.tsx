import { useState } from 'react'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { useNames } from '../../plan/useNames.ts'
import { useRead } from '../../reads.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Panel } from '../../ui/frame/Panel.tsx'
import { Spinner } from '../../ui/marks/Spinner.tsx'
import styles from './Activity.module.css'
import { EventLine } from './EventLine.tsx'

const PAGE = 50
const MOST = 200

/** 动态: what happened in the campaign, newest first, and the way back from each step. */
export function Activity() {
  const { activity, common } = useMessages()
  const { campaign } = usePlan()
  const names = useNames()
  const [limit, setLimit] = useState(PAGE)
  const { data } = useRead('events', 'list', { campaignId: campaign.id, limit })
  const events = data?.events
  if (!events) return <Spinner label={common.loading} />
  if (events.length === 0) return <EmptyState as="h2" title={activity.empty} />
  return (
    <Panel flush>
      <ol className={styles.events}>
        {events.map((event) => (
          <EventLine key={event.id} event={event} actor={names.person(event.actorId)} />
        ))}
      </ol>
      {events.length >= limit && limit < MOST && (
        <p className={styles.more}>
          <Button look="quiet" onClick={() => setLimit(MOST)}>
            {activity.more}
          </Button>
        </p>
      )}
    </Panel>
  )
}
