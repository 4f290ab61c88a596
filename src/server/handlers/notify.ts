import { v7 as newId } from 'uuid'
import type { Day } from '#domain/day.ts'
import { urgencyFor } from '#domain/notice/choices.ts'
import type { NoticeKind, Urgency } from '#domain/notice/kinds.ts'
import { kindOf } from '#domain/notice/kinds.ts'
import type { NoticeSubject } from '#domain/notice/recordAddress.ts'
import type { ParamsOf } from '#domain/notice/sentence.ts'
import { workspaceNow } from '#domain/workspaceClock.ts'
import type { Tx } from '../database/kysely.ts'
import { announceTo } from '../queries/announcements.ts'
import type { NoticeLine } from '../queries/notices.ts'
import { addNotices, hearersAmong } from '../queries/notices.ts'

/** What a handler's context has; `personId` is null where time itself does something. */
export interface Telling {
  tx: Tx
  now: Date
  who: { workspaceId: string; personId: string | null; timeZone: string; pinnedToday: Day | null }
  campaign?: { id: string }
}

/** Somebody is told something. Nobody at all where `personId` is null, so that a task without an owner needs no question. */
export type NewNotice = {
  [Kind in NoticeKind]: {
    kind: Kind
    personId: string | null
    subjectNoun: NoticeSubject
    subjectId: string
    /** The campaign of the context where nothing is said. */
    campaignId?: string | null
    eventId?: string | null
    params: ParamsOf<Kind>
  }
}[NoticeKind]

/**
 * Tells people, in the transaction of what they are told about. Nobody hears of what they did themselves, a guest only what kinds for
 * guests say, and each as urgently as they want to; what is said again before it was read stays one line.
 */
export async function notify(context: Telling, notices: NewNotice[]): Promise<void> {
  await tell(context, notices)
}

/** The same, answering who heard, and how urgently. */
export async function tell(context: Telling, notices: NewNotice[]): Promise<{ personId: string; urgency: Urgency }[]> {
  const { tx, now, who, campaign } = context
  const others = notices.filter(({ personId }) => personId !== null && personId !== who.personId)
  if (others.length === 0) return []
  const hearers = await hearersAmong(tx, who.workspaceId, [...new Set(others.map(({ personId }) => personId!))])
  const lines = others.flatMap((notice): NoticeLine[] => {
    const hearer = hearers.get(notice.personId!)
    const urgency = hearer && urgencyFor(notice.kind, hearer.kinds)
    if (!urgency || (hearer.isGuest && !kindOf(notice.kind).guests)) return []
    return [
      {
        id: newId(),
        person_id: hearer.id,
        kind: notice.kind,
        campaign_id: notice.campaignId === undefined ? (campaign?.id ?? null) : notice.campaignId,
        subject_noun: notice.subjectNoun,
        subject_id: notice.subjectId,
        params: notice.params,
        actor_id: who.personId,
        event_id: notice.eventId ?? null,
        urgency,
      },
    ]
  })
  if (lines.length === 0) return []
  await addNotices(tx, who.workspaceId, workspaceNow(now, who), onePerSubject(lines))
  await announceTo(
    tx,
    who.workspaceId,
    lines.map(({ person_id }) => person_id),
  )
  return lines.map(({ person_id, urgency }) => ({ personId: person_id, urgency }))
}

/** The last word about each thing. */
function onePerSubject(lines: NoticeLine[]): NoticeLine[] {
  const key = (line: NoticeLine) => [line.person_id, line.kind, line.subject_noun, line.subject_id].join()
  return [...new Map(lines.map((line) => [key(line), line])).values()]
}
