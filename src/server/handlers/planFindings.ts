import { dayNumber } from '#domain/day.ts'
import { experienceFinder } from '#domain/experience.ts'
import { checkPlan } from '#domain/planCheck/planCheck.ts'
import { workCalendar as calendarOf } from '#domain/schedule/workCalendar.ts'
import type { CampaignContext } from '../context.ts'
import { publicHolidays } from '../publicHolidays.ts'
import { planToCheck } from '../queries/planChecks.ts'
import { daysOff } from '../queries/workCalendar.ts'
import { calendarOfCampaign } from './workCalendar.ts'
import { pastOf } from './experience.ts'
import { synonymsOf } from './search.ts'

/** What the rules find in the plan as it is, and what of it somebody left as it is. */
export async function planFindings(context: CampaignContext) {
  const { tx, who, today, language } = context
  const { ignored, tasksWithRisk, tasksWithSteps, ...plan } = await planToCheck(context)
  const exceptions = [...publicHolidays(language), ...(await daysOff(tx, who.workspaceId))]
  const holidays = new Map(exceptions.filter(({ isWorkday }) => !isWorkday).map(({ day, name }) => [day, name]))
  const working = calendarOf(exceptions)
  const findings = checkPlan({
    ...plan,
    today,
    tasks: plan.tasks.filter(({ isCancelled }) => !isCancelled),
    tasksWithRisk: new Set(tasksWithRisk),
    tasksWithSteps: new Set(tasksWithSteps),
    calendar: await calendarOfCampaign(context),
    holidayOn: (day) => holidays.get(day) || null,
    experienceWith: experienceFinder((await pastOf(context, null, context.campaign.id)).tasks, await synonymsOf(context)),
    isDayOff: (day) => !working.isWorkday(dayNumber(day)),
  })
  return { findings, ignored: new Map(ignored.map((row) => [row.finding, row])) }
}
