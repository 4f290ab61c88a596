import { Problem } from './problem.ts'
import type { TaskPatch } from './progress.ts'
import { applyTaskPatch, progressFields } from './progress.ts'
import type { CampaignRole } from './roles.ts'
import type { Task } from './task.ts'
import type { Day } from './day.ts'

export interface Editor {
  personId: string
  role: CampaignRole
}

/** The plan is the lead's; the facts and words of the work are its owner's and collaborators' too. */
export function refuseTaskEdit(task: Task, field: string, editor: Editor, { status }: TaskPatch = {}): Problem | null {
  if (editor.role === 'lead') return null
  if (editor.role === 'viewer') return new Problem('onlyOwner', {}, { field })
  if (!isTheirs(task, editor.personId)) return new Problem('onlyOwner', {}, { field })
  const cancels = field === 'status' && status !== undefined && (status === 'cancelled') !== task.isCancelled
  if (cancels || !(progressFields as readonly string[]).includes(field)) return new Problem('onlyLead', { field }, { field })
  return null
}

export function isTheirs(task: Pick<Task, 'ownerId' | 'collaboratorIds'>, personId: string): boolean {
  return task.ownerId === personId || task.collaboratorIds.includes(personId)
}

/** A task as it is before anybody said anything about it. */
export function blankTask(id: string, position: number): Task {
  return {
    id,
    position,
    phaseId: null,
    name: '',
    description: '',
    deliverable: '',
    acceptanceCriteria: '',
    ownerId: null,
    collaboratorIds: [],
    reviewerId: null,
    plannedStart: null,
    plannedFinish: null,
    baselineStart: null,
    baselineFinish: null,
    expectedFinish: null,
    actualStart: null,
    actualFinish: null,
    percentComplete: 0,
    quantityPlanned: null,
    quantityDone: null,
    quantityUnit: '',
    isPaused: false,
    isCancelled: false,
    reviewState: 'none',
    submissionVersion: 0,
    seriesId: null,
    statusNote: '',
    issue: '',
    countermeasure: '',
    delayReason: '',
    remarks: '',
    isPinned: false,
    milestoneId: null,
  }
}

/**
 * The task after as much of `patch` as can be taken: a field that is refused (by `refuseField`, or because it contradicts the rest)
 * is left out and named, the other fields are taken.
 */
export function applyWhatCanBeTaken(
  task: Task,
  patch: TaskPatch,
  today: Day,
  refuseField: (field: keyof TaskPatch) => Problem | null,
): { next: Task; refused: Problem[] } {
  const refused: Problem[] = []
  let rest = { ...patch }
  for (const field of Object.keys(patch) as (keyof TaskPatch)[]) {
    const problem = refuseField(field)
    if (!problem) continue
    refused.push(problem)
    rest = without(rest, field)
  }
  while (Object.keys(rest).length > 0) {
    try {
      return { next: applyTaskPatch(task, rest, { today }), refused }
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      refused.push(error)
      const field = error.field as keyof TaskPatch | undefined
      rest = field !== undefined && field in rest ? without(rest, field) : {}
    }
  }
  return { next: task, refused }
}

function without(patch: TaskPatch, field: keyof TaskPatch): TaskPatch {
  const { [field]: _, ...rest } = patch
  return rest
}
