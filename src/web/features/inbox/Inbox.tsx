import { CheckCheck } from 'lucide-react'
import { useState } from 'react'
import { api } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { Loaded } from '../../Loaded.tsx'
import { useRead } from '../../reads.ts'
import { useSession } from '../../session/SessionProvider.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Page } from '../../ui/frame/Page.tsx'
import { PageHeader } from '../../ui/frame/PageHeader.tsx'
import { Panel } from '../../ui/frame/Panel.tsx'
import styles from './Inbox.module.css'
import { NoticeLine } from './NoticeLine.tsx'
import type { Notice } from './notice.ts'
import { byDay } from './notice.ts'
import { useDayHeading } from './useDayHeading.ts'

const PAGE = 50
const MOST = 200

/** 通知: what I was told, by day, each leading to its record. */
export function Inbox() {
  const { inbox: words } = useMessages()
  const [limit, setLimit] = useState(PAGE)
  const read = useRead('notices', 'list', { limit })
  const unread = read.data?.unread ?? 0
  const actions = unread > 0 && (
    <Button icon={<CheckCheck size={16} />} onClick={() => void api.notices.markAllRead({})}>
      {words.allRead}
    </Button>
  )
  return (
    <Page header={<PageHeader title={words.title} detail={unread > 0 && words.unread(unread)} actions={actions} />}>
      <Loaded read={read}>
        {({ notices }) => (
          <Days notices={notices} onMore={notices.length >= limit && limit < MOST ? () => setLimit(MOST) : undefined} />
        )}
      </Loaded>
    </Page>
  )
}

function Days({ notices, onMore }: { notices: Notice[]; onMore: (() => void) | undefined }) {
  const { inbox: words } = useMessages()
  const { workspace } = useSession()
  const heading = useDayHeading()
  if (notices.length === 0)
    return (
      <EmptyState as="h2" title={words.emptyTitle}>
        {words.empty}
      </EmptyState>
    )
  return (
    <div className={styles.days}>
      {byDay(notices, workspace.timeZone).map(([day, ofDay]) => (
        <Panel key={day} title={heading(day)} flush>
          <ul className={styles.notices}>
            {ofDay.map((notice) => (
              <li key={notice.id}>
                <NoticeLine notice={notice} />
              </li>
            ))}
          </ul>
        </Panel>
      ))}
      {onMore && (
        <Button look="quiet" onClick={onMore}>
          {words.more}
        </Button>
      )}
    </div>
  )
}
