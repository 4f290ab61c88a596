import type { Day } from '../day.ts'
import type { Task } from '../task.ts'
import { blankTask } from '../taskEdit.ts'

/** The newest form of the file; one of another form is named when it comes back. */
export const OFFLINE_FORMAT = 1

/** Which campaign the file is of, and how it stood: what an answer is measured against when the file comes back. */
export interface OfflineAbout {
  format: number
  fileId: string
  workspaceId: string
  workspaceName: string
  campaignId: string
  campaignName: string
  /** The clock of the campaign when the file was written. */
  revision: number
  /** The day in the workspace's time zone that everything is shown for. */
  asOf: Day
  /** The moment it was written, ISO. */
  madeAt: string
  madeBy: string
  /** Whose tasks it holds; null is the whole campaign. */
  ownerId: string | null
}

export interface OfflinePerson {
  id: string
  name: string
}

/** A task without what says nothing; `unpackTask` gives it back whole. */
export type PackedTask = Partial<Task> & Pick<Task, 'id' | 'position' | 'name'>

/** The parts that the server signs, so that nobody can make them say something else before they come back. */
export interface OfflineSealed {
  about: OfflineAbout
  people: OfflinePerson[]
  tasks: PackedTask[]
}
export const sealedParts = ['about', 'people', 'tasks'] as const satisfies (keyof OfflineSealed)[]
export type SealedPart = (typeof sealedParts)[number]

export interface OfflineFacts<View> extends OfflineSealed {
  view: View
  seals: Record<SealedPart, string>
}

/** The same text for the same part, however the file was written down: what a seal is of. */
export function sealedText(part: unknown): string {
  return JSON.stringify(part)
}

/** The parts of a task that a file shows; the rest is nothing for a colleague, and half of its size. */
export function packTask(task: Task): PackedTask {
  const blank = blankTask(task.id, task.position)
  const said = Object.entries(task).filter(
    ([field, value]) => field === 'id' || field === 'position' || !isSame(value, blank[field as keyof Task]),
  )
  return { name: task.name, ...Object.fromEntries(said) } as PackedTask
}

export function unpackTask(packed: PackedTask): Task {
  return { ...blankTask(packed.id, packed.position), ...packed }
}

function isSame(value: unknown, blank: unknown): boolean {
  return value === blank || (Array.isArray(value) && Array.isArray(blank) && value.length === 0)
}
