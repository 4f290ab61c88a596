import { z } from 'zod'
import { workspaceRoles } from '#domain/roles.ts'
import { done, id, line, optionalLine } from './fields.ts'
import { read, write } from './operation.ts'

const role = z.enum(workspaceRoles)

export const person = z.object({
  id,
  name: z.string(),
  title: z.string(),
  email: z.string().nullable(),
  /** Null for a person without an account, as a workbook names them (市场专员*, 张**). */
  role: role.nullable(),
  departmentId: id.nullable(),
  openTasks: z.int(),
})

export const people = {
  list: read({
    summary: 'Everyone in the workspace, with and without an account',
    path: '/people',
    role: 'guest',
    input: z.strictObject({}),
    output: z.object({
      people: z.array(person),
      former: z.array(person.pick({ id: true, name: true })).meta({ description: 'Who was removed, for what they did and had.' }),
    }),
    shows: ['person', 'task'],
  }),
  create: write({
    summary: 'Add a person without an account',
    method: 'POST',
    path: '/people',
    role: 'member',
    input: z.strictObject({
      id: id.optional(),
      name: line,
      title: optionalLine.optional(),
      departmentId: id.nullable().optional(),
    }),
    output: z.object({ id }),
    changes: ['person'],
  }),
  update: write({
    summary: 'Change a person’s name, title or department',
    method: 'PATCH',
    path: '/people/:personId',
    role: 'admin',
    input: z.strictObject({
      personId: id,
      name: line.optional(),
      title: optionalLine.optional(),
      departmentId: id.nullable().optional(),
    }),
    output: done,
    changes: ['person'],
  }),
  changeRole: write({
    summary: 'Change a member’s role',
    method: 'PUT',
    path: '/people/:personId/role',
    role: 'admin',
    input: z.strictObject({ personId: id, role }),
    output: done,
    changes: ['person', 'session'],
  }),
  match: write({
    summary: 'Say which member a person without an account is; all that was theirs becomes the member’s',
    method: 'POST',
    path: '/people/:personId/match',
    role: 'admin',
    input: z.strictObject({ personId: id, memberId: id }),
    output: z.object({ tasks: z.int() }),
    changes: ['person', 'task', 'participant', 'campaign', 'department'],
  }),
  remove: write({
    summary: 'Remove a person from the workspace; what they did stays',
    method: 'DELETE',
    path: '/people/:personId',
    role: 'admin',
    input: z.strictObject({ personId: id }),
    output: done,
    changes: ['person', 'session'],
  }),
}
