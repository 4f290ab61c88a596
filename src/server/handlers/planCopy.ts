import type { Day } from '#domain/day.ts'
import type { DayMover } from '#domain/copyPlan.ts'
import { dayMover } from '#domain/copyPlan.ts'
import { Problem } from '#domain/problem.ts'
import { workCalendar as calendarOf } from '#domain/schedule/workCalendar.ts'
import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'
import type { CampaignContext } from '../context.ts'
import { publicHolidays } from '../publicHolidays.ts'
import { planAsJson } from '../queries/plans.ts'
import { daysOff } from '../queries/workCalendar.ts'

export type PlanRows = OutputOf<Operations['campaigns']['plan']>

export async function wholePlan(context: CampaignContext): Promise<PlanRows> {
  return JSON.parse(await planAsJson(context, null)) as PlanRows
}

/** How days move to a copy: all by the same distance, or by as many workdays. */
export async function moverFor(
  { tx, who, language }: CampaignContext,
  start: Day | null,
  { from = start ?? undefined, to, keepsWorkdays }: { from?: Day | undefined; to: Day; keepsWorkdays?: boolean | undefined },
): Promise<DayMover> {
  if (from === undefined) throw new Problem('copyNeedsStart', {}, { field: 'from' })
  if (!keepsWorkdays) return dayMover(from, to, null)
  return dayMover(from, to, calendarOf([...publicHolidays(language), ...(await daysOff(tx, who.workspaceId))]))
}
