import type { NoticeArea, NoticeKind, Urgency } from './kinds.ts'
import { kindOf, noticeKindNames, urgencies } from './kinds.ts'

/** The most that a person wants of a kind of notice. */
export const noticeChoices = ['usual', 'digest', 'inboxOnly', 'off'] as const
export type NoticeChoice = (typeof noticeChoices)[number]
/** What is not named is as usual. */
export type NoticeChoices = Partial<Record<NoticeKind, NoticeChoice>>

/** How urgent a notice of this kind is for somebody who set this, or null where they want to hear nothing of it. */
export function urgencyFor(kind: NoticeKind, choices: NoticeChoices): Urgency | null {
  const { urgency } = kindOf(kind)
  const most = choices[kind] ?? 'usual'
  if (most === 'off') return null
  if (most === 'usual') return urgency
  return urgencies[Math.max(urgencies.indexOf(urgency), urgencies.indexOf(most))]!
}

/** The kinds of an area of which this reader can hear at all. */
export function kindsOf(area: NoticeArea, isGuest: boolean): NoticeKind[] {
  return noticeKindNames.filter((kind) => kindOf(kind).area === area && (!isGuest || kindOf(kind).guests))
}

/** Every choice that makes a difference to one of these kinds: nobody turns down to the digest what comes with it anyway. */
export function choicesFor(kinds: readonly NoticeKind[]): NoticeChoice[] {
  return noticeChoices.filter((choice) => choice !== 'digest' || kinds.some((kind) => kindOf(kind).urgency === 'immediate'))
}

/** What these kinds have in common, or null where each is set differently. */
export function commonChoice(kinds: readonly NoticeKind[], choices: NoticeChoices): NoticeChoice | null {
  const sameAs = (choice: NoticeChoice) =>
    kinds.every((kind) => urgencyFor(kind, choices) === urgencyFor(kind, withChoice(choices, [kind], choice)))
  return choicesFor(kinds).find(sameAs) ?? null
}

export function withChoice(choices: NoticeChoices, kinds: readonly NoticeKind[], choice: NoticeChoice): NoticeChoices {
  return { ...choices, ...Object.fromEntries(kinds.map((kind) => [kind, choice])) }
}
