import type { Day } from '#domain/day.ts'
import type { TaskPatch } from '#domain/progress.ts'

interface About {
  campaignId: string
  taskId: string
}

/** What somebody says about a task with one press. */
export type Saying = About &
  (
    | { act: 'record'; day: Day; says: Progress }
    | { act: 'reportIssue'; issue: string }
    | { act: 'submitForReview' }
    | { act: 'accept' }
    | { act: 'returnForRework'; note: string }
  )

/** Nothing at all says that the task was looked at and nothing changed. */
export interface Progress {
  status?: 'completed'
  percentComplete?: number
  quantityDone?: number
  note?: string
}

/** What it changes of the task, to show it before the server has answered. */
export function patchOf(saying: Saying): TaskPatch {
  if (saying.act === 'reportIssue') return { issue: saying.issue }
  if (saying.act !== 'record') return {}
  const { note, ...progress } = saying.says
  return { ...progress, ...(note !== undefined && { statusNote: note }) }
}

/** Both said as one, where the second only says more of the same day's progress; else null. */
export function joined(first: Saying, second: Saying): Saying | null {
  if (first.act !== 'record' || second.act !== 'record') return null
  if (first.taskId !== second.taskId || first.day !== second.day) return null
  return { ...first, says: { ...first.says, ...second.says } }
}
