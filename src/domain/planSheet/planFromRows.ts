import type { Day } from '../day.ts'
import type { Dependency } from '../dependency.ts'
import type { Goal } from '../goal.ts'
import type { Milestone } from '../milestone.ts'
import type { Phase } from '../phase.ts'
import { taskStatus, type Task } from '../task.ts'
import type { Plan } from './planDraft.ts'

/** The rows of a campaign, in any order. */
export interface PlanRows {
  campaign: {
    name: string
    startDate: Day | null
    endDate: Day | null
    planOwnerId: string | null
    executionLeadId: string | null
  }
  goals: readonly Pick<Goal, 'position' | 'metric' | 'comparator' | 'targetValue' | 'unit' | 'note'>[]
  milestones: readonly Pick<Milestone, 'name' | 'dueDate' | 'dateRule'>[]
  participants: readonly { position: number; departmentId: string | null; personId: string | null }[]
  phases: readonly Pick<Phase, 'id' | 'position' | 'name' | 'startDate' | 'endDate'>[]
  tasks: readonly Task[]
  dependencies: readonly Dependency[]
}

interface Names {
  /** Null for nobody, and for who is not known. */
  person: (id: string | null) => string | null
  department: (id: string | null) => string | null
}

/** The campaign as the workbook says it on a day: people and departments by name, rows in the order of the sheet. */
export function planFromRows(rows: PlanRows, { person, department }: Names, today: Day): Plan {
  const phases = rows.phases.toSorted((a, b) => a.position - b.position)
  const phaseOrder = new Map(phases.map(({ id, name }, index) => [id as string | null, { name, index }]))
  const place = (phaseId: string | null) => phaseOrder.get(phaseId)?.index ?? phases.length
  const { campaign } = rows
  const named = new Map(rows.tasks.map(({ id, name }) => [id, name]))
  const links = Map.groupBy(rows.dependencies, ({ successorId }) => successorId)
  return {
    campaign: {
      name: campaign.name,
      startDate: campaign.startDate,
      endDate: campaign.endDate,
      planOwner: person(campaign.planOwnerId),
      executionLead: person(campaign.executionLeadId),
    },
    goals: rows.goals
      .toSorted((a, b) => a.position - b.position)
      .map(({ metric, comparator, targetValue, unit, note }) => ({ metric, comparator, targetValue, unit, raw: note })),
    milestones: rows.milestones
      .toSorted((a, b) => (a.dueDate ?? '9').localeCompare(b.dueDate ?? '9'))
      .map(({ name, dueDate, dateRule }) => ({ name, dueDate, dateRule })),
    participants: rows.participants
      .toSorted((a, b) => a.position - b.position)
      .flatMap(({ departmentId, personId }) => {
        const name = department(departmentId)
        return name === null ? [] : [{ department: name, contact: person(personId) }]
      }),
    phases: phases.map(({ id, name, startDate, endDate }) => ({ key: id, name, startDate, endDate })),
    tasks: rows.tasks
      .toSorted((a, b) => place(a.phaseId) - place(b.phaseId) || a.position - b.position)
      .map((task) => ({
        ...task,
        key: task.id,
        phase: phaseOrder.get(task.phaseId)?.name ?? null,
        owner: person(task.ownerId),
        collaborators: task.collaboratorIds.map(person).filter((name) => name !== null),
        status: taskStatus(task, today),
        predecessors: (links.get(task.id) ?? [])
          .filter(({ predecessorId }) => named.has(predecessorId))
          .map(({ predecessorId, kind, lag, lagUnit }) => ({
            key: predecessorId,
            row: null,
            name: named.get(predecessorId)!,
            kind,
            lag,
            lagUnit,
          })),
      })),
  }
}
