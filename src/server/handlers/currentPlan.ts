import type { Plan } from '#domain/planSheet/planDraft.ts'
import { taskStatus } from '#domain/task.ts'
import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'
import type { CampaignContext } from '../context.ts'
import { departmentsOf } from '../queries/departments.ts'
import { namesOfPeople } from '../queries/people.ts'
import { planAsJson } from '../queries/plans.ts'

type PlanRows = OutputOf<Operations['campaigns']['plan']>

/** The campaign as the workbook says it: people and departments by name, rows in the order of the sheet. Holds what the caller may see. */
export async function currentPlan(context: CampaignContext): Promise<Plan> {
  const { tx, who, today } = context
  const rows = JSON.parse(await planAsJson(context, null)) as PlanRows
  const people = new Map((await namesOfPeople(tx, who.workspaceId)).map(({ id, name }) => [id, name]))
  const departments = new Map((await departmentsOf(tx, who.workspaceId)).map(({ id, name }) => [id, name]))
  const person = (id: string | null) => (id && people.get(id)) || null
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
        const department = departmentId && departments.get(departmentId)
        return department ? [{ department, contact: person(personId) }] : []
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
