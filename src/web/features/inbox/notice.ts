import type { Day } from '#domain/day.ts'
import { dayAt } from '#domain/day.ts'
import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'

export type Notice = OutputOf<Operations['notices']['list']>['notices'][number]

/** In the order they come in, under the day that it was in the workspace. */
export function byDay(notices: Notice[], timeZone: string): [Day, Notice[]][] {
  return [...Map.groupBy(notices, ({ createdAt }) => dayAt(new Date(createdAt), timeZone))]
}

/** 17:30, on the workspace's clock. */
export function timeOf(moment: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(new Date(moment))
}
