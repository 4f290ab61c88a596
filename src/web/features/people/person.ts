import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'

export type Person = OutputOf<Operations['people']['list']>['people'][number]
export type Department = OutputOf<Operations['departments']['list']>['departments'][number]
export type OpenInvitation = OutputOf<Operations['invitations']['list']>['invitations'][number]

/** Everyone and everything that the screen shows. */
export interface Team {
  people: readonly Person[]
  departments: readonly Department[]
}

export function departmentName({ departments }: Team, id: string | null): string {
  return departments.find((department) => department.id === id)?.name ?? ''
}
