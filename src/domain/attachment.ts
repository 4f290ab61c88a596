import type { SubjectNoun } from './change.ts'
import type { Day } from './day.ts'
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
 * campaign may, to anything else of the campaign its members. `task` is the subject where it is one.
 */
export function refuseAdding(task: Task | null, { personId, role }: Person): Problem | null {
  if (isAtLeastInCampaign(role, 'member')) return null
  if (task && (isTheirs(task, personId) || task.reviewerId === personId)) return null
  return new Problem('onlyThoseOfTheTask')
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
