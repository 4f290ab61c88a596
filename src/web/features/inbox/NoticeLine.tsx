import type { KeyboardEvent } from 'react'
import { recordAddress } from '#domain/notice/recordAddress.ts'
import { noticeSentence } from '#domain/notice/sentence.ts'
import { api } from '../../api.ts'
import { useLanguage, useMessages } from '../../messages/MessagesProvider.tsx'
import { useSession } from '../../session/SessionProvider.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import styles from './Inbox.module.css'
import type { Notice } from './notice.ts'
import { timeOf } from './notice.ts'

/** One thing that I was told. Following it is having read it. */
export function NoticeLine({ notice }: { notice: Notice }) {
  const { inbox: words } = useMessages()
  const language = useLanguage()
  const { workspace } = useSession()
  const isUnread = notice.readAt === null
  const follow = () => isUnread && void api.notices.markRead({ ids: [notice.id] })
  return (
    <a
      href={recordAddress(notice.subjectNoun, notice.campaignId, notice.subjectId)}
      className={styles.notice}
      data-unread={isUnread || undefined}
      onClick={follow}
      onKeyDown={walk}
    >
      <span className={styles.words}>
        {isUnread && <VisuallyHidden>{words.isUnread}</VisuallyHidden>}
        <span>{noticeSentence(notice, language)}</span>
        {notice.campaignName && notice.subjectNoun !== 'campaign' && <span className={styles.place}>{notice.campaignName}</span>}
      </span>
      <time dateTime={notice.createdAt} className={styles.at}>
        {timeOf(notice.createdAt, workspace.timeZone)}
      </time>
    </a>
  )
}

/** Up and down go from notice to notice, over the days. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined) return
  const lines = [...document.querySelectorAll<HTMLElement>(`.${styles.notice}`)]
  const next = lines[lines.indexOf(event.currentTarget) + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}
