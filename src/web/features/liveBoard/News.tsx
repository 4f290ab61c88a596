import { useMessages } from '../../messages/MessagesProvider.tsx'
import { useNames } from '../../plan/useNames.ts'
import { useLanguage } from '../../messages/MessagesProvider.tsx'
import { useRead } from '../../reads.ts'
import { useSession } from '../../session/SessionProvider.tsx'
import styles from './LiveBoard.module.css'
import { useBoardWords } from './useBoardWords.ts'

const most = 4

/** What just happened in the campaign, newest first; nothing runs across the screen. */
export function News({ campaignId }: { campaignId: string }) {
  const words = useBoardWords()
  const language = useLanguage()
  const { activity } = useMessages()
  const { workspace } = useSession()
  const names = useNames()
  const { data } = useRead('events', 'list', { campaignId, limit: most })
  const clock = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    timeZone: workspace.timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  })
  if (!data || data.events.length === 0) return null
  return (
    <section aria-label={words.news} className={styles.news}>
      <ol>
        {data.events.map((event) => (
          <li key={event.id}>
            <time dateTime={event.at}>{clock.format(new Date(event.at))}</time> {names.person(event.actorId)}{' '}
            {activity.did(event.type, event.touchedCount)} <b>{event.touched.find(({ name }) => name)?.name}</b>
          </li>
        ))}
      </ol>
    </section>
  )
}
