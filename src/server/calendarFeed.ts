import type { CalendarEntry } from '#domain/ical.ts'
import { icalendar } from '#domain/ical.ts'
import { recordAddress } from '#domain/notice/recordAddress.ts'
import type { Language } from '#domain/problem.ts'
import { reviewWords } from '#domain/review/reviewWords.ts'
import type { Services } from './context.ts'
import type { Tx } from './database/kysely.ts'
import { readLink, workspaceOfLink } from './linkToken.ts'
import { feedCampaigns, feedMilestones, feedReader, feedReviews, feedTasks } from './queries/calendarFeeds.ts'
import { knownSecret } from './queries/secrets.ts'
import { openWorkspace } from './queries/sessions.ts'

/** The calendar behind a secret address, or null where there is none, or none any more. */
export async function calendarFile({ db, baseUrl }: Services, token: string, now: Date): Promise<string | null> {
  const workspaceId = workspaceOfLink(token)
  if (!workspaceId) return null
  return db.transaction().execute(async (tx) => {
    await openWorkspace(tx, workspaceId)
    const secret = await knownSecret(tx, workspaceId)
    const scope = secret && readLink('calendar', token, secret)
    const reader = scope && (await feedReader(tx, scope))
    if (!reader) return null
    const isOwn = scope.subjectId === scope.personId
    const campaigns = await feedCampaigns(
      tx,
      workspaceId,
      { id: scope.personId, role: reader.role },
      isOwn ? null : scope.subjectId,
    )
    if (!isOwn && campaigns.length === 0) return null
    const names = new Map(campaigns.map(({ id, name }) => [id, name]))
    const seen: Seen = {
      tx,
      workspaceId,
      names,
      whole: campaigns.filter(({ role }) => role !== 'guest').map(({ id }) => id),
      personId: isOwn || campaigns.some(({ role }) => role === 'guest') ? scope.personId : null,
      language: reader.language,
      baseUrl: baseUrl(),
    }
    const entries: CalendarEntry[] = []
    for (const read of kinds) entries.push(...(await read(seen)))
    return icalendar(isOwn ? words[reader.language].mine(reader.name) : campaigns[0]!.name, entries, now)
  })
}

interface Seen {
  tx: Tx
  workspaceId: string
  /** The campaigns by name, and those of them of which more than one’s own tasks may be seen. */
  names: Map<string, string>
  whole: string[]
  /** Only this person’s tasks; everyone’s where nobody is named. */
  personId: string | null
  language: Language
  baseUrl: string
}

/** What stands in a calendar; another noun with a day is one more line. */
const kinds: ((seen: Seen) => Promise<CalendarEntry[]>)[] = [tasks, milestones, reviews]

async function tasks({ tx, workspaceId, names, personId, language, baseUrl }: Seen): Promise<CalendarEntry[]> {
  const found = await feedTasks(tx, workspaceId, [...names.keys()], personId)
  return found.map((task) => ({
    uid: `task-${task.id}@runsheet`,
    sequence: task.revision,
    start: task.plannedStart,
    end: task.plannedFinish,
    summary: task.name,
    description: [names.get(task.campaignId), task.ownerName && words[language].owner(task.ownerName), task.deliverable]
      .filter(Boolean)
      .join('\n'),
    url: baseUrl + recordAddress('task', task.campaignId, task.id),
  }))
}

async function milestones({ tx, workspaceId, names, whole, language, baseUrl }: Seen): Promise<CalendarEntry[]> {
  const found = await feedMilestones(tx, workspaceId, whole)
  return found.map((milestone) => ({
    uid: `milestone-${milestone.id}@runsheet`,
    sequence: milestone.revision,
    start: milestone.dueDate,
    end: milestone.dueDate,
    summary: words[language].milestone(milestone.name),
    description: names.get(milestone.campaignId) ?? '',
    url: baseUrl + recordAddress('milestone', milestone.campaignId, milestone.id),
  }))
}

async function reviews({ tx, workspaceId, names, whole, language, baseUrl }: Seen): Promise<CalendarEntry[]> {
  const found = await feedReviews(tx, workspaceId, whole)
  return found.map((review) => ({
    uid: `review-${review.id}@runsheet`,
    sequence: review.revision,
    start: review.day,
    end: review.day,
    summary: reviewWords[language].kind[review.kind],
    description: names.get(review.campaignId) ?? '',
    url: baseUrl + recordAddress('review', review.campaignId, review.id),
  }))
}

const words = {
  zh: {
    mine: (name: string) => `${name} · Runsheet`,
    owner: (name: string) => `负责人：${name}`,
    milestone: (name: string) => `◆ ${name}`,
  },
  en: {
    mine: (name: string) => `${name} · Runsheet`,
    owner: (name: string) => `Owner: ${name}`,
    milestone: (name: string) => `◆ ${name}`,
  },
} as const satisfies Record<Language, unknown>
