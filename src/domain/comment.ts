import type { SubjectNoun } from './change.ts'
import { Problem } from './problem.ts'

export interface Comment {
  id: string
  subjectNoun: SubjectNoun
  subjectId: string
  text: string
  /** Whom it names with @; they hear of it. */
  mentionedIds: string[]
  authorId: string
  isEdited: boolean
}

const HOURS_TO_EDIT = 24

/** Words can be put right for a day; after that others may have acted on them. `now` and `createdAt` are moments. */
export function refuseCommentEdit(comment: { authorId: string }, personId: string, createdAt: Date, now: Date): Problem | null {
  if (comment.authorId !== personId) return new Problem('onlyItsWriter')
  const hours = (now.getTime() - createdAt.getTime()) / 3_600_000
  return hours > HOURS_TO_EDIT ? new Problem('commentIsOld') : null
}

export interface Named {
  id: string
  name: string
}

/** Those of these people whose names stand in the text after an @, the longest name first where two begin alike. */
export function mentionedIn(text: string, people: readonly Named[]): string[] {
  const byLength = people.filter(({ name }) => name !== '').toSorted((a, b) => b.name.length - a.name.length)
  const found = new Set<string>()
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const person = byLength.find(({ name }) => text.startsWith(name, at + 1))
    if (person) found.add(person.id)
  }
  return [...found]
}

/** The text in pieces, those that name somebody marked. */
export function piecesOf(text: string, names: readonly string[]): { text: string; isMention: boolean }[] {
  const byLength = names.filter((name) => name !== '').toSorted((a, b) => b.length - a.length)
  const pieces: { text: string; isMention: boolean }[] = []
  let plain = ''
  for (let at = 0; at < text.length;) {
    const name = text[at] === '@' ? byLength.find((candidate) => text.startsWith(candidate, at + 1)) : undefined
    if (name === undefined) {
      plain += text[at]
      at += 1
      continue
    }
    if (plain) pieces.push({ text: plain, isMention: false })
    pieces.push({ text: `@${name}`, isMention: true })
    plain = ''
    at += name.length + 1
  }
  return plain ? [...pieces, { text: plain, isMention: false }] : pieces
}
