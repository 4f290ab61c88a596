import type { Day } from '../day.ts'
import type { Problem } from '../problem.ts'
import type { TaskPatch } from '../progress.ts'
import type { Task } from '../task.ts'
import { applyWhatCanBeTaken } from '../taskEdit.ts'
import type { PlanTask } from './planDraft.ts'

/**
 * `blank` with what a row of a workbook says, by the rules that hold for every task. Where the row says that work was begun or finished but
 * not when, the planned day stands in, or today while that has not come. What contradicts the rules is left out and named.
 */
export function taskFromRow(blank: Task, row: PlanTask, today: Day): { task: Task; refused: Problem[] } {
  const { next, refused } = applyWhatCanBeTaken(blank, { ...planOf(row), ...factsOf(row, today) }, today, () => null)
  return { task: next, refused }
}

const LONGEST_NAME = 200

function planOf(row: PlanTask): TaskPatch {
  const { name, description, deliverable, acceptanceCriteria, plannedStart, plannedFinish } = row
  const { statusNote, issue, countermeasure, remarks } = row
  return {
    name: shortened(name),
    description,
    deliverable,
    acceptanceCriteria,
    plannedStart,
    plannedFinish,
    statusNote,
    issue,
    countermeasure,
    remarks,
  }
}

function factsOf(row: PlanTask, today: Day): TaskPatch {
  const { actualStart, actualFinish, percentComplete, quantityPlanned, quantityDone, quantityUnit, plannedStart, plannedFinish } =
    row
  const isCounted = quantityPlanned !== null
  const isFinished = actualFinish !== null || row.status === 'completed'
  const isBegun =
    isFinished || actualStart !== null || row.status === 'inProgress' || (percentComplete ?? 0) > 0 || (quantityDone ?? 0) > 0
  const count: TaskPatch = isCounted ? { quantityPlanned, quantityDone: quantityDone ?? 0, quantityUnit } : {}
  const state: TaskPatch = row.status === 'paused' ? { isPaused: true } : row.status === 'cancelled' ? { isCancelled: true } : {}
  if (isFinished) return { ...count, ...state, actualStart, actualFinish: actualFinish ?? notAfter(plannedFinish, today) }
  if (!isBegun) return { ...count, ...state }
  const percent: TaskPatch = isCounted || percentComplete === null ? {} : { percentComplete: Math.min(percentComplete, 99) }
  return { ...count, ...state, ...percent, actualStart: actualStart ?? notAfter(plannedStart, today) }
}

function notAfter(day: Day | null, today: Day): Day {
  return day && day < today ? day : today
}

/** At most 200 characters, never half of one: 𠮷 counts as two. */
function shortened(name: string): string {
  const cut = name.slice(0, LONGEST_NAME)
  return cut.isWellFormed() ? cut : cut.slice(0, -1)
}
