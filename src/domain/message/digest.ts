import type { Day } from '../day.ts'
import { daysBetween } from '../day.ts'
import type { NoticeKind } from '../notice/kinds.ts'
import type { NoticeSubject } from '../notice/recordAddress.ts'
import { recordAddress } from '../notice/recordAddress.ts'
import type { Told } from '../notice/sentence.ts'
import { dayInWords, noticeSentence } from '../notice/sentence.ts'
import type { Language } from '../problem.ts'
import type { Message, MessageLine, MessageSection } from './message.ts'
import { messageWords } from './words.ts'

/** An open task as far as messages speak of it. */
export interface DueTask {
  id: string
  name: string
  campaignId: string
  campaignName: string
  ownerId: string | null
  ownerName: string | null
  reviewerId: string | null
  plannedStart: Day | null
  plannedFinish: Day | null
  actualStart: Day | null
  isSubmitted: boolean
  isRecorded: boolean
}

export interface ToldAbout extends Told {
  campaignId: string | null
  campaignName: string | null
  subjectNoun: NoticeSubject
  subjectId: string
  personId: string
  personName: string
}

interface Reading {
  language: Language
  today: Day
  /** The address by which the owner of a task updates it, or null where there is none to give. */
  actAddress(task: DueTask): string | null
}

/** The one message of the day to a person, or null where there is nothing to say. */
export function personDigest(
  { tasks, toReview, told }: { tasks: DueTask[]; toReview: DueTask[]; told: ToldAbout[] },
  reading: Reading,
): Message | null {
  const words = messageWords[reading.language]
  const { late, due, toStart, running } = byUrgency(tasks, reading.today)
  const line = (task: DueTask) => taskLine(task, reading, [task.campaignName])
  const review = (task: DueTask): MessageLine => ({
    text: task.name,
    detail: joined([task.ownerName, task.campaignName]),
    link: { label: words.open, address: recordAddress('task', task.campaignId, task.id) },
  })
  const sections = filled([
    [words.dueToday, due.map(line)],
    [words.overdue, late.map(line)],
    [words.toReview, toReview.map(review)],
    [words.news, told.map((notice) => noticeLine(notice, { language: reading.language, to: 'person', actAddress: () => null }))],
    [words.toStart, toStart.map(line)],
    [words.running, running.map(line)],
  ])
  if (sections.length === 0) return null
  return {
    title: words.digest(dayInWords(reading.today, reading.language)),
    sections,
    button: { label: words.openToday, address: '/today' },
    footer: words.personFooter,
  }
}

/** The message of the day to a group, about one campaign or all of them; null where nothing is due, late or waiting. */
export function groupDigest(tasks: DueTask[], campaign: { id: string; name: string } | null, reading: Reading): Message | null {
  const words = messageWords[reading.language]
  const { late, due } = byUrgency(tasks, reading.today)
  const line = (task: DueTask) =>
    taskLine(task, reading, [task.ownerName ?? words.nobody, ...(campaign ? [] : [task.campaignName])])
  const sections = filled([
    [words.dueToday, due.map(line)],
    [words.overdue, late.map(line)],
    [
      words.waitingForReview,
      tasks
        .filter(({ isSubmitted }) => isSubmitted)
        .map(({ name, ownerName }) => ({ text: name, detail: ownerName ?? words.nobody })),
    ],
  ])
  if (sections.length === 0) return null
  return {
    title: words.groupDigest(dayInWords(reading.today, reading.language), campaign?.name ?? null),
    sections,
    button: campaign
      ? { label: words.openCampaign, address: recordAddress('campaign', campaign.id, campaign.id) }
      : { label: words.openToday, address: '/today' },
    footer: words.groupFooter,
  }
}

/** In the late afternoon, to whoever has not said a word on a task that is under way. */
export function reminderMessage(tasks: DueTask[], reading: Reading): Message {
  const words = messageWords[reading.language]
  return {
    title: words.reminder(tasks.length),
    sections: [{ heading: null, lines: tasks.map((task) => taskLine(task, reading, [task.campaignName])) }],
    button: { label: words.openToday, address: '/today' },
    footer: words.personFooter,
  }
}

interface ToldReading {
  language: Language
  /** In a group it is said whom a notice is for. */
  to: 'person' | 'group'
  /** The address by which somebody updates their task. */
  actAddress(personId: string, taskId: string): string | null
}

/** What can't wait for the digest. */
export function noticesMessage(told: ToldAbout[], reading: ToldReading): Message {
  const { language, to } = reading
  const words = messageWords[language]
  const lines = told.map((notice) => noticeLine(notice, reading))
  const [only, ...others] = lines
  return {
    title: only && others.length === 0 ? only.text : to === 'group' ? words.toldGroup : words.told(told.length),
    sections: [{ heading: null, lines }],
    button: { label: words.openInbox, address: '/inbox' },
    footer: to === 'person' ? words.personFooter : words.groupFooter,
  }
}

function byUrgency(tasks: DueTask[], today: Day): Record<'late' | 'due' | 'toStart' | 'running', DueTask[]> {
  const at = ({ plannedFinish }: DueTask) =>
    plannedFinish === null ? 'later' : plannedFinish < today ? 'late' : plannedFinish === today ? 'due' : 'later'
  return {
    late: tasks.filter((task) => at(task) === 'late').toSorted((a, b) => (a.plannedFinish! < b.plannedFinish! ? -1 : 1)),
    due: tasks.filter((task) => at(task) === 'due'),
    toStart: tasks.filter(
      (task) => at(task) === 'later' && !task.actualStart && task.plannedStart !== null && task.plannedStart <= today,
    ),
    running: tasks.filter((task) => at(task) === 'later' && task.actualStart),
  }
}

function taskLine(task: DueTask, { language, today, actAddress }: Reading, about: (string | null)[]): MessageLine {
  const words = messageWords[language]
  const late = task.plannedFinish ? daysBetween(task.plannedFinish, today) : -1
  const standing =
    late > 0
      ? words.daysLate(late)
      : late === 0
        ? words.today
        : task.plannedFinish && words.until(dayInWords(task.plannedFinish, language))
  const act = actAddress(task)
  return {
    text: task.name,
    detail: joined([standing, ...about]),
    ...(late > 0 && { isUrgent: true }),
    link: act
      ? { label: words.update, address: act }
      : { label: words.open, address: recordAddress('task', task.campaignId, task.id) },
  }
}

function noticeLine(notice: ToldAbout, { language, to, actAddress }: ToldReading): MessageLine {
  const words = messageWords[language]
  const act = aboutOwnTask.has(notice.kind) ? actAddress(notice.personId, notice.subjectId) : null
  const record = recordAddress(notice.subjectNoun, notice.campaignId, notice.subjectId)
  return {
    text:
      to === 'group' ? words.toSomebody(notice.personName, noticeSentence(notice, language)) : noticeSentence(notice, language),
    ...(notice.campaignName && notice.subjectNoun !== 'campaign' && { detail: notice.campaignName }),
    link: act ? { label: words.update, address: act } : { label: words.open, address: record },
  }
}

const aboutOwnTask = new Set<NoticeKind>(['assigned', 'dueToday', 'overdue', 'returned'])

function filled(sections: [heading: (count: number) => string, lines: MessageLine[]][]): MessageSection[] {
  return sections.filter(([, lines]) => lines.length > 0).map(([heading, lines]) => ({ heading: heading(lines.length), lines }))
}

function joined(parts: (string | null | undefined)[]): string {
  return parts.filter(Boolean).join(' · ')
}
