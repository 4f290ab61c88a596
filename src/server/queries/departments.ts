import type { Tx } from '../database/kysely.ts'

export interface Department {
  id: string
  name: string
  contactId: string | null
}

export async function departmentsOf(tx: Tx, workspaceId: string): Promise<Department[]> {
  return tx
    .selectFrom('department')
    .select(['id', 'name', 'contactId'])
    .where('workspaceId', '=', workspaceId)
    .where('removed', '=', false)
    .orderBy('name')
    .execute()
}

export async function departmentById(tx: Tx, workspaceId: string, id: string): Promise<Department | undefined> {
  return (await departmentsOf(tx, workspaceId)).find((department) => department.id === id)
}

export async function peopleOfDepartment(
  tx: Tx,
  workspaceId: string,
  departmentId: string,
): Promise<{ id: string; departmentId: string | null }[]> {
  return tx
    .selectFrom('person')
    .select(['id', 'departmentId'])
    .where('workspaceId', '=', workspaceId)
    .where('departmentId', '=', departmentId)
    .execute()
}
