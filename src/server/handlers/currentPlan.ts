import type { Plan } from '#domain/planSheet/planDraft.ts'
import { planFromRows } from '#domain/planSheet/planFromRows.ts'
import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'
import type { CampaignContext } from '../context.ts'
import { departmentsOf } from '../queries/departments.ts'
import { namesOfPeople } from '../queries/people.ts'
import { planAsJson } from '../queries/plans.ts'

type PlanRows = OutputOf<Operations['campaigns']['plan']>

/** The campaign as the workbook says it. Holds what the caller may see. */
export async function currentPlan(context: CampaignContext): Promise<Plan> {
  const { tx, who, today } = context
  const rows = JSON.parse(await planAsJson(context, null)) as PlanRows
  const people = new Map((await namesOfPeople(tx, who.workspaceId)).map(({ id, name }) => [id, name]))
  const departments = new Map((await departmentsOf(tx, who.workspaceId)).map(({ id, name }) => [id, name]))
  const names = {
    person: (id: string | null) => (id && people.get(id)) || null,
    department: (id: string | null) => (id && departments.get(id)) || null,
  }
  return planFromRows(rows, names, today)
}
