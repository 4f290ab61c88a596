import { Undo2 } from 'lucide-react'
import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'
import { api } from '../../api.ts'
import { useFormats } from '../../formats.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
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
  const { campaign, tasks } = usePlan()
  const named = touched.filter(({ name }) => name)
  if (named.length === 0) return null
  return (
    <span className={styles.touched}>
      {named.map(({ id, noun, name }, index) => (
        <span key={id}>
          {index > 0 && activity.and}
          {noun === 'task' && tasks.has(id) ? <a href={paths.sheet(campaign.id, { task: id })}>{name}</a> : name}
        </span>
      ))}
      {touchedCount > named.length && activity.others(touchedCount - named.length)}
    </span>
  )
}
