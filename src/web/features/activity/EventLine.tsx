import { Undo2 } from 'lucide-react'
import { noticeSubjects, recordAddress } from '#domain/notice/recordAddress.ts'
import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'
import { api } from '../../api.ts'
import { useFormats } from '../../formats.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { useCampaignWrite } from '../../plan/useCampaignWrite.ts'
import { useSession } from '../../session/SessionProvider.tsx'
import { IconButton } from '../../ui/actions/IconButton.tsx'
import { Avatar } from '../../ui/marks/Avatar.tsx'
import styles from './Activity.module.css'

type Event = OutputOf<Operations['events']['list']>['events'][number]

export function EventLine({ event, actor }: { event: Event; actor: string }) {
  const { activity } = useMessages()
  const { campaign, role } = usePlan()
  const { person } = useSession()
  const { moment } = useFormats()
  const { write, error, busy } = useCampaignWrite()
  const mayUndo = !event.undoneBy && (role === 'lead' || event.actorId === person.id) && event.type !== 'campaignCreated'
  return (
    <li className={styles.event} data-undone={event.undoneBy ? true : undefined}>
      <Avatar name={actor || '?'} nameBeside />
      <span className={styles.words}>
        <span>
          {actor} {activity.did(event.type, event.touchedCount)}
        </span>
        <Touched event={event} />
        {error && (
          <span role="alert" className={styles.error}>
            {error}
          </span>
        )}
      </span>
      <time dateTime={event.at} className={styles.at}>
        {event.undoneBy ? activity.undone : moment(event.at)}
      </time>
      {mayUndo && (
        <IconButton
          label={activity.undo}
          icon={<Undo2 size={16} />}
          busy={busy}
          onClick={() => void write(() => api.events.undo({ campaignId: campaign.id, eventId: event.id }))}
        />
      )}
    </li>
  )
}

function Touched({ event: { touched, touchedCount } }: { event: Event }) {
  const { activity } = useMessages()
  const { campaign } = usePlan()
  const named = touched.filter(({ name }) => name)
  if (named.length === 0) return null
  return (
    <span className={styles.touched}>
      {named.map((row, index) => (
        <span key={row.id}>
          {index > 0 && activity.and}
          <Row row={row} campaignId={campaign.id} />
        </span>
      ))}
      {touchedCount > named.length && activity.others(touchedCount - named.length)}
    </span>
  )
}

/** Leads to the row where it has a place of its own, and is still there. */
function Row({ row: { id, noun, name }, campaignId }: { row: Event['touched'][number]; campaignId: string }) {
  const { tasks, milestones } = usePlan()
  const place = noticeSubjects.find((known) => known === noun)
  const isGone = (noun === 'task' && !tasks.has(id)) || (noun === 'milestone' && !milestones.has(id))
  return place && !isGone ? <a href={recordAddress(place, campaignId, id)}>{name}</a> : name
}
