import { z } from 'zod'
import { done, id, line } from './fields.ts'
import { read, write } from './operation.ts'

export const departments = {
  list: read({
    summary: 'Departments and their contacts',
    path: '/departments',
    role: 'guest',
    input: z.strictObject({}),
    output: z.object({ departments: z.array(z.object({ id, name: z.string(), contactId: id.nullable() })) }),
    shows: ['department'],
  }),
  create: write({
    summary: 'Add a department',
    method: 'POST',
    path: '/departments',
    role: 'admin',
    input: z.strictObject({ name: line, contactId: id.nullable().optional() }),
    output: z.object({ id }),
    changes: ['department'],
  }),
  update: write({
    summary: 'Change a department’s name or contact',
    method: 'PATCH',
    path: '/departments/:departmentId',
    role: 'admin',
    input: z.strictObject({ departmentId: id, name: line.optional(), contactId: id.nullable().optional() }),
    output: done,
    changes: ['department'],
  }),
  remove: write({
    summary: 'Remove a department',
    method: 'DELETE',
    path: '/departments/:departmentId',
    role: 'admin',
    input: z.strictObject({ departmentId: id }),
    output: done,
    changes: ['department', 'person'],
  }),
}
