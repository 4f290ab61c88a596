import { sameValue } from '../change.ts'
import type { Task } from '../task.ts'

/** Facts that hang together: a percent, a count and the days of one task are one statement. */
const progressFacts = [
  'actualStart',
  'actualFinish',
  'percentComplete',
  'quantityDone',
  'isPaused',
] as const satisfies (keyof Task)[]
const words = ['statusNote', 'issue', 'countermeasure'] as const satisfies (keyof Task)[]

/** What a colleague can say of a task in the file. */
export const answerFields = [...progressFacts, ...words] as const
export type AnswerField = (typeof answerFields)[number]
export type AnswerPatch = Partial<Pick<Task, AnswerField>>

export interface OfflineComment {
  id: string
  taskId: string
  text: string
}

/** What a colleague filled in: of each task only what they changed. */
export interface OfflineAnswers {
  personId: string
  savedAt: string
  tasks: Record<string, AnswerPatch>
  comments: OfflineComment[]
}

export const answerParts = ['progress', ...words] as const
export type AnswerPart = (typeof answerParts)[number]

export interface AnsweredField {
  field: AnswerField
  /** When the file was written, now, and as the colleague says. */
  base: unknown
  now: unknown
  answer: unknown
}

/** One thing to take or to leave. */
export interface AnswerItem {
  key: string
  taskId: string
  part: AnswerPart
  fields: AnsweredField[]
  /** Somebody else set one of these fields meanwhile, to something else. */
  isConflict: boolean
}

/** What differs between the task as the file shows it and as its owner left it. */
export function answerPatch(task: Task, next: Task): AnswerPatch {
  return Object.fromEntries(
    answerFields.filter((field) => !sameValue(task[field], next[field])).map((field) => [field, next[field]]),
  ) as AnswerPatch
}

/**
 * What the answers would change, task by task: three values of each field, and whether two people said different things.
 * What is so already is left out; tasks that are not in `now` are named in `gone`.
 */
export function compareAnswers(
  base: ReadonlyMap<string, Task>,
  now: ReadonlyMap<string, Task>,
  answers: Record<string, AnswerPatch>,
): { items: AnswerItem[]; gone: string[] } {
  const items: AnswerItem[] = []
  const gone: string[] = []
  for (const [taskId, patch] of Object.entries(answers)) {
    const [before, current] = [base.get(taskId), now.get(taskId)]
    if (!before || !current) gone.push(taskId)
    else items.push(...itemsOf(before, current, patch))
  }
  return { items, gone }
}

function itemsOf(before: Task, current: Task, patch: AnswerPatch): AnswerItem[] {
  const parts: [AnswerPart, readonly AnswerField[]][] = [
    ['progress', progressFacts],
    ...words.map((field): [AnswerPart, AnswerField[]] => [field, [field]]),
  ]
  return parts.flatMap(([part, fields]) => {
    const said = fields
      .filter((field) => patch[field] !== undefined && !sameValue(patch[field], current[field]))
      .map((field) => ({ field, base: before[field], now: current[field], answer: patch[field] }))
    if (said.length === 0) return []
    const isConflict = said.some(({ base, now }) => !sameValue(base, now))
    return [{ key: `${current.id}/${part}`, taskId: current.id, part, fields: said, isConflict }]
  })
}

/** The chosen items as one patch for each task. */
export function patchesOf(items: readonly AnswerItem[]): Map<string, AnswerPatch> {
  const patches = new Map<string, AnswerPatch>()
  for (const { taskId, fields } of items)
    patches.set(taskId, {
      ...patches.get(taskId),
      ...Object.fromEntries(fields.map(({ field, answer }) => [field, answer])),
    })
  return patches
}
