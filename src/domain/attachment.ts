import type { SubjectNoun } from './change.ts'
import type { Day } from './day.ts'
import type { Issue } from './issue.ts'
import { Problem } from './problem.ts'
import type { CampaignRole } from './roles.ts'
import { isAtLeastInCampaign } from './roles.ts'
import type { Task } from './task.ts'
import { isTheirs } from './taskEdit.ts'

/** One version of a document at a subject; its bytes are kept elsewhere, by their sum. */
export interface Attachment {
  id: string
  subjectNoun: SubjectNoun
  subjectId: string
  name: string
  /** 1, 2, …: the same name at the same subject again is the next version. */
  version: number
  mediaType: string
  /** In bytes. */
  size: number
  sha256: string
  authorId: string
  day: Day
}

export const LARGEST_ATTACHMENT = 25_000_000

interface Person {
  personId: string
  role: CampaignRole
}

/**
 * Why somebody can't add to (a file, words, a tick) what they see: to a task its owner, collaborators, reviewer and members of the
 * campaign may, to an issue also who raised or owns it, to anything else of the campaign its members. `subject` is a task, an issue, or
 * null where it is something else.
 */
export function refuseAdding(subject: Task | Issue | null, { personId, role }: Person): Problem | null {
  if (isAtLeastInCampaign(role, 'member') || isOfThem(subject, personId)) return null
  return new Problem('onlyThoseOfTheTask')
}

/** Whether it is theirs to do, to judge or to solve, so that even a guest knows of it. */
export function isOfThem(subject: Task | Issue | null, personId: string): boolean {
  if (subject === null) return false
  if ('raisedById' in subject) return subject.ownerId === personId || subject.raisedById === personId
  return isTheirs(subject, personId) || subject.reviewerId === personId
}

/** One's own goes again, and a lead may remove everyone's. */
export function refuseRemoving(row: { authorId: string }, { personId, role }: Person): Problem | null {
  return role === 'lead' || row.authorId === personId ? null : new Problem('onlyItsAuthor')
}

/** A document with its versions, the newest first. */
export interface AttachedDocument {
  name: string
  versions: Attachment[]
}

/** Attachments by document, the most recently added document first. */
export function documentsOf(attachments: readonly Attachment[]): AttachedDocument[] {
  const byName = Map.groupBy(attachments, ({ name }) => name)
  return [...byName]
    .map(([name, versions]) => ({ name, versions: versions.toSorted((a, b) => b.version - a.version) }))
    .toSorted((a, b) => (a.versions[0]!.id < b.versions[0]!.id ? 1 : -1))
}
