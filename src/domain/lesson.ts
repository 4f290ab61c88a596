import type { CampaignKind } from './campaign.ts'
import type { Day } from './day.ts'
import { Problem } from './problem.ts'
import type { CampaignRole, WorkspaceRole } from './roles.ts'
import { isAtLeast } from './roles.ts'

/** 成功经验 or 待改进点. */
export const lessonKinds = ['success', 'improvement'] as const
export type LessonKind = (typeof lessonKinds)[number]

export const lessonStates = ['active', 'withdrawn'] as const
export type LessonState = (typeof lessonStates)[number]

/** What a lesson can be drawn from. */
export const lessonSources = ['task', 'issue', 'kpi', 'decision', 'review'] as const
export type LessonSource = (typeof lessonSources)[number]

export interface Lesson {
  id: string
  kind: LessonKind
  content: string
  /** 适用场景: when somebody should think of it. */
  appliesWhen: string
  tags: string[]
  /** The kind of campaign that it was learned in. */
  campaignKind: CampaignKind | null
  sourceNoun: LessonSource | null
  sourceId: string | null
  /** What it rests on: numbers, days, words. */
  evidence: string
  authorId: string
  writtenOn: Day
  state: LessonState
  /** Why it was withdrawn. */
  reason: string
  /** The lesson that says the same and stands for both. */
  mergedIntoId: string | null
}

export type LessonAct = 'update' | 'withdraw' | 'restore' | 'merge' | 'vote'

export interface LessonPerson {
  personId: string
  workspaceRole: WorkspaceRole
  /** In the campaign of the lesson; null where it is of none. */
  campaignRole: CampaignRole | null
}

/** What is legal in which state, and for whom; the reason is what the button's tooltip says. */
export const lessonCan: Record<LessonAct, (lesson: Lesson, person: LessonPerson) => Problem | null> = {
  update: (lesson, person) => refuseEditor(lesson, person) ?? refuseOutOfUse(lesson),
  withdraw: (lesson, person) => refuseEditor(lesson, person) ?? refuseOutOfUse(lesson),
  restore: (lesson, person) => refuseEditor(lesson, person) ?? (isInUse(lesson) ? new Problem('lessonInUse') : null),
  merge: (lesson, person) => refuseEditor(lesson, person) ?? refuseOutOfUse(lesson),
  vote: (lesson) => refuseOutOfUse(lesson),
}

export function isInUse({ state, mergedIntoId }: Pick<Lesson, 'state' | 'mergedIntoId'>): boolean {
  return state === 'active' && mergedIntoId === null
}

/** The lesson that stands for `lesson` from now on. Throws where they are one already. */
export function mergedInto(lesson: Lesson, into: Lesson): Lesson {
  if (lesson.id === into.id) throw new Problem('lessonMergedWithItself', {}, { field: 'intoId' })
  if (!isInUse(into)) throw new Problem('lessonOutOfUse', {}, { field: 'intoId' })
  return { ...lesson, mergedIntoId: into.id }
}

/** What the lesson that stays takes over: what the other rests on, and its tags. */
export function keptOf(lesson: Lesson, into: Lesson): Pick<Lesson, 'evidence' | 'tags'> {
  const isNew = lesson.evidence !== '' && !into.evidence.includes(lesson.evidence)
  return {
    evidence: isNew ? [into.evidence, lesson.evidence].filter(Boolean).join('\n').slice(0, LONGEST_EVIDENCE) : into.evidence,
    tags: tidyTags([...into.tags, ...lesson.tags]).slice(0, MOST_TAGS),
  }
}

const LONGEST_EVIDENCE = 10_000
const MOST_TAGS = 12

/** Without doubles, as they were first written. */
export function tidyTags(tags: readonly string[]): string[] {
  const seen = new Set<string>()
  return tags
    .map((tag) => tag.trim().replace(/^[#＃]+/, ''))
    .filter((tag) => tag !== '' && !seen.has(tag.toLowerCase()) && Boolean(seen.add(tag.toLowerCase())))
}

function refuseEditor(lesson: Lesson, { personId, workspaceRole, campaignRole }: LessonPerson): Problem | null {
  const may = lesson.authorId === personId || campaignRole === 'lead' || isAtLeast(workspaceRole, 'admin')
  return may ? null : new Problem('notYourLesson')
}

function refuseOutOfUse(lesson: Lesson): Problem | null {
  return isInUse(lesson) ? null : new Problem('lessonOutOfUse')
}
