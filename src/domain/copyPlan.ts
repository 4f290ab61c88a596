import type { Change } from './change.ts'
import { created } from './change.ts'
import type { ChecklistItem } from './checklist.ts'
import type { Day } from './day.ts'
import { addDays, dayNumber, dayOfNumber, daysBetween } from './day.ts'
import type { Dependency } from './dependency.ts'
import type { Goal } from './goal.ts'
import type { Milestone } from './milestone.ts'
import type { Phase } from './phase.ts'
import type { WorkCalendar } from './schedule/workCalendar.ts'
import type { Task } from './task.ts'
import { blankTask } from './taskEdit.ts'

export type DayMover = <D extends Day | null>(day: D) => D

/**
 * Moves days so that `from` becomes `to`. With a calendar, workdays stay as far apart in workdays as they were, and a day off becomes
 * the workday that follows; without one, every day moves by the same number of days.
 */
export function dayMover(from: Day, to: Day, calendar: WorkCalendar | null): DayMover {
  const move = (day: Day): Day => {
    if (!calendar) return addDays(day, daysBetween(from, to))
    const workdays = calendar.indexAt(dayNumber(day)) - calendar.indexAt(dayNumber(from))
    return dayOfNumber(calendar.dayOf(calendar.indexAt(dayNumber(to)) + workdays))
  }
  return (day) => (day === null ? day : (move(day) as typeof day))
}

export interface CopiedPlan {
  goals: readonly Goal[]
  milestones: readonly Milestone[]
  phases: readonly Phase[]
  participants: readonly { id: string; departmentId: string | null; personId: string | null }[]
  tasks: readonly Task[]
  dependencies: readonly Dependency[]
  checklistItems: readonly ChecklistItem[]
}

interface HowToCopy {
  move: DayMover
  keepsOwners: boolean
  newId: () => string
}

/**
 * The rows of a plan anew, with their days moved: what was planned, not what came of it. Progress, facts, reviews, baselines and words of
 * the work stay behind; links between copied tasks and their checklists, unticked, come along. Rows that `plan` leaves out are not missed.
 */
export function copyOfPlan(plan: CopiedPlan, { move, keepsOwners, newId }: HowToCopy): Change[] {
  const all = [...plan.goals, ...plan.milestones, ...plan.phases, ...plan.participants, ...plan.tasks]
  const ids = new Map(all.map(({ id }) => [id, newId()]))
  const series = new Map([...new Set(plan.tasks.map(({ seriesId }) => seriesId))].map((id) => [id, id && newId()]))
  const idOf = (id: string | null) => (id && ids.get(id)) ?? null
  const links = plan.dependencies.filter((link) => ids.has(link.predecessorId) && ids.has(link.successorId))
  const participants = plan.participants
    .map((row) => ({ ...row, personId: keepsOwners ? row.personId : null }))
    .filter(({ personId, departmentId }) => personId ?? departmentId)
  return [
    ...plan.goals.map((goal) => created('goal', { ...goal, id: ids.get(goal.id)!, baselineTargetValue: null, kpiId: null })),
    ...plan.milestones.map((milestone) =>
      created('milestone', {
        ...milestone,
        id: ids.get(milestone.id)!,
        dueDate: move(milestone.dueDate),
        baselineDueDate: null,
        reachedOn: null,
      }),
    ),
    ...plan.phases.map((phase) =>
      created('phase', {
        ...phase,
        id: ids.get(phase.id)!,
        startDate: move(phase.startDate),
        endDate: move(phase.endDate),
        baselineStartDate: null,
        baselineEndDate: null,
      }),
    ),
    ...participants.map((row) => created('participant', { ...row, id: ids.get(row.id)! })),
    ...plan.tasks.map((task) =>
      created('task', {
        ...plannedOnly(task, move, keepsOwners),
        id: ids.get(task.id)!,
        phaseId: idOf(task.phaseId),
        milestoneId: idOf(task.milestoneId),
        seriesId: series.get(task.seriesId) ?? null,
      }),
    ),
    ...links.map((link) =>
      created('dependency', {
        ...link,
        id: newId(),
        predecessorId: ids.get(link.predecessorId)!,
        successorId: ids.get(link.successorId)!,
      }),
    ),
    ...plan.checklistItems
      .filter(({ taskId }) => ids.has(taskId))
      .map((item) =>
        created('checklistItem', { ...item, id: newId(), taskId: ids.get(item.taskId)!, doneById: null, doneOn: null }),
      ),
  ]
}

/** The task as it was agreed, before anybody worked on it. */
function plannedOnly(task: Task, move: DayMover, keepsOwners: boolean): Task {
  const people = keepsOwners
    ? { ownerId: task.ownerId, collaboratorIds: task.collaboratorIds, reviewerId: task.reviewerId }
    : { ownerId: null, collaboratorIds: [], reviewerId: null }
  return {
    ...blankTask(task.id, task.position),
    ...people,
    name: task.name,
    description: task.description,
    deliverable: task.deliverable,
    acceptanceCriteria: task.acceptanceCriteria,
    plannedStart: move(task.plannedStart),
    plannedFinish: move(task.plannedFinish),
    isPinned: task.isPinned,
    quantityPlanned: task.quantityPlanned,
    quantityDone: task.quantityPlanned === null ? null : 0,
    quantityUnit: task.quantityUnit,
  }
}
