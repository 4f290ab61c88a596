import type { Day } from '#domain/day.ts'
import { addDays, daysBetween } from '#domain/day.ts'
import type { Issue } from '#domain/issue.ts'
import type { Language } from '#domain/problem.ts'
import { Problem } from '#domain/problem.ts'
import { applyTaskPatch } from '#domain/progress.ts'
import type { Task } from '#domain/task.ts'
import { blankTask } from '#domain/taskEdit.ts'
import { cancelledWords, carriedFromWords, carriedToWords, issueStory } from './words.ts'

/** A task that is said to be done at the closing: by its count as well, and begun when it was planned to, where nobody said when. */
export function finishedTask(task: Task, day: Day, today: Day): Task {
  const began = task.plannedStart && task.plannedStart < day ? task.plannedStart : day
  return applyTaskPatch(
    task,
    {
      status: 'completed',
      actualFinish: day,
      ...(task.quantityPlanned !== null && { quantityDone: task.quantityPlanned }),
      ...(task.actualStart === null && { actualStart: began }),
    },
    { today },
  )
}

export function cancelledTask(task: Task, reason: string, today: Day, language: Language): Task {
  return applyTaskPatch(
    task,
    { status: 'cancelled', remarks: withLine(task.remarks, cancelledWords(reason, language)) },
    { today },
  )
}

/** A task in the campaign that it goes on in, as far as it was still to be done. */
export function carriedTask(
  task: Task,
  { id, position, moveBy, from, language }: { id: string; position: number; moveBy: number; from: string; language: Language },
): Task {
  const move = (day: Day | null) => day && addDays(day, moveBy)
  const { name, description, deliverable, acceptanceCriteria, ownerId, collaboratorIds, reviewerId } = task
  const { quantityPlanned, quantityUnit } = task
  return {
    ...blankTask(id, position),
    name,
    description,
    deliverable,
    acceptanceCriteria,
    ownerId,
    collaboratorIds,
    reviewerId,
    quantityPlanned,
    quantityDone: quantityPlanned === null ? null : 0,
    quantityUnit,
    plannedStart: move(task.plannedStart),
    plannedFinish: move(task.plannedFinish),
    remarks: withLine(task.remarks, carriedFromWords(task, from, language)),
  }
}

/** What stays behind of it: cancelled, and says where it went. */
export function leftTask(task: Task, to: string, today: Day, language: Language): Task {
  return applyTaskPatch(task, { status: 'cancelled', remarks: withLine(task.remarks, carriedToWords(to, language)) }, { today })
}

/** Days by which tasks move so that the earliest of them begins on `firstDay`; none where none of them has a date. */
export function daysToMove(tasks: readonly Pick<Task, 'plannedStart' | 'plannedFinish'>[], firstDay: Day): number {
  const days = tasks.flatMap(({ plannedStart, plannedFinish }) => plannedStart ?? plannedFinish ?? []).toSorted()
  return days[0] ? daysBetween(days[0], firstDay) : 0
}

/** An issue that will not be followed any further. */
export function abandonedIssue(issue: Issue, reason: string, today: Day, language: Language): Issue {
  return closedIssue(issue, withLine(issue.remarks, cancelledWords(reason, language)), today)
}

export function leftIssue(issue: Issue, to: string, today: Day, language: Language): Issue {
  return closedIssue(issue, withLine(issue.remarks, carriedToWords(to, language)), today)
}

/** An issue in the campaign that it goes on in: what it came to so far is told in words, as its task, KPI and phase stay behind. */
export function carriedIssue(
  issue: Issue,
  { id, number, from, language }: { id: string; number: number; from: string; language: Language },
): Issue {
  return {
    ...issue,
    id,
    number,
    taskId: null,
    impactKpiId: null,
    impactPhaseId: null,
    impactPercent: null,
    recoveryPercent: null,
    actualImpactPercent: null,
    promisedDate: null,
    escalatedOn: null,
    remarks: withLine(issue.remarks, issueStory(issue, from, language)),
  }
}

function closedIssue(issue: Issue, remarks: string, today: Day): Issue {
  if (issue.state === 'closed') throw new Problem('issueStateForbids', { number: issue.number })
  return { ...issue, state: 'closed', resolvedOn: issue.resolvedOn ?? today, remarks }
}

const LONGEST = 10_000

function withLine(text: string, line: string): string {
  return (text.trim() === '' ? line : `${text.trimEnd()}\n${line}`).slice(0, LONGEST)
}
