import { v7 as newId } from 'uuid'
import { changed, created, removed } from '#domain/change.ts'
import { Problem } from '#domain/problem.ts'
import type { Handlers, WorkspaceContext } from '../context.ts'
import { departmentById, departmentsOf, peopleOfDepartment } from '../queries/departments.ts'
import { lockWorkspace } from '../queries/workspaces.ts'
import { recordInWorkspace } from './record.ts'

export const departments: Handlers<'departments'> = {
  list: async ({ tx, who }) => ({ departments: who.role === 'guest' ? [] : await departmentsOf(tx, who.workspaceId) }),

  create: async (context, { name, contactId = null }) => {
    await refuseTakenName(context, name)
    const id = newId()
    await recordInWorkspace(context, 'departmentCreated', [created('department', { id, name, contactId })])
    return { id }
  },

  update: async (context, { departmentId, ...patch }) => {
    const department = await existing(context, departmentId)
    if (patch.name !== undefined && patch.name !== department.name) await refuseTakenName(context, patch.name)
    await recordInWorkspace(context, 'departmentChanged', [changed('department', department, patch)])
    return { done: true }
  },

  remove: async (context, { departmentId }) => {
    await existing(context, departmentId)
    const people = await peopleOfDepartment(context.tx, context.who.workspaceId, departmentId)
    const freed = people.map((person) => changed('person', person, { departmentId: null }))
    await recordInWorkspace(context, 'departmentRemoved', [removed('department', departmentId), ...freed])
    return { done: true }
  },
}

async function existing({ tx, who }: WorkspaceContext, id: string) {
  const department = await departmentById(tx, who.workspaceId, id)
  if (!department) throw new Problem('notFound')
  return department
}

async function refuseTakenName({ tx, who }: WorkspaceContext, name: string): Promise<void> {
  await lockWorkspace(tx, who.workspaceId)
  const taken = (await departmentsOf(tx, who.workspaceId)).some((department) => department.name === name)
  if (taken) throw new Problem('nameTaken', { name }, { field: 'name' })
}
