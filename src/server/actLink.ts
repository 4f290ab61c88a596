import type { Day } from '#domain/day.ts'
import { addDays, daysBetween } from '#domain/day.ts'
import { readLink, signLink } from './linkToken.ts'

/** What a link lets its holder do: record how this task stands, as this person, on this day. */
export interface ActScope {
  workspaceId: string
  personId: string
  taskId: string
  day: Day
}

const EPOCH: Day = '2000-01-01'

export function actAddress({ taskId, day, ...rest }: ActScope, secret: Buffer): string {
  return `/act/${signLink('act', { ...rest, subjectId: taskId, number: daysBetween(EPOCH, day) }, secret)}`
}

export function readAct(token: string, secret: Buffer): ActScope | null {
  const scope = readLink('act', token, secret)
  if (!scope) return null
  const { workspaceId, personId, subjectId, number } = scope
  return { workspaceId, personId, taskId: subjectId, day: addDays(EPOCH, number) }
}
