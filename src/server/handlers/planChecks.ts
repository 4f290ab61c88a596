import { v7 as newId } from 'uuid'
import { created, removed } from '#domain/change.ts'
import { dayNumber } from '#domain/day.ts'
import { checkPlan, findingSentence, fixSentence, ruleCodes } from '#domain/planCheck/planCheck.ts'
import { Problem } from '#domain/problem.ts'
import { workCalendar as calendarOf } from '#domain/schedule/workCalendar.ts'
import type { CampaignContext, Handlers } from '../context.ts'
import { publicHolidays } from '../publicHolidays.ts'
import { planToCheck } from '../queries/planChecks.ts'
import { daysOff } from '../queries/workCalendar.ts'
import { rowOfCampaign } from './campaignRow.ts'
import { record } from './record.ts'
import { calendarOfCampaign } from './workCalendar.ts'

export const planChecks: Handlers<'planChecks'> = {
  run: async (context) => {
    const { language } = context
    const { findings, ignored } = await check(context)
    return {
      rules: ruleCodes.length,
      findings: findings.map((finding) => {
        const { key, code, severity, noun, id, params = {}, fix } = finding
        const act = fixSentence(finding, language)
        return {
          key,
          code: code as (typeof ruleCodes)[number],
          severity,
          noun,
          id,
          params,
          sentence: findingSentence(finding, language),
          fix: fix && act ? { sentence: act, ...fix } : null,
          ignored: ignored.get(key) ?? null,
        }
      }),
    }
  },

  ignore: async (context, { key, reason }) => {
    const { findings, ignored } = await check(context)
    if (!findings.some((finding) => finding.key === key)) throw new Problem('findingGone', {}, { field: 'key' })
    if (ignored.has(key)) return { revision: context.campaign.revision, eventId: null }
    const row = { id: newId(), finding: key, reason, ignoredById: context.who.personId, ignoredOn: context.today }
    return record(context, 'findingIgnored', [created('ignoredFinding', row)])
  },

  heed: async (context, { ignoredFindingId }) => {
    await rowOfCampaign(context, 'ignoredFinding', ignoredFindingId)
    return record(context, 'findingHeeded', [removed('ignoredFinding', ignoredFindingId)])
  },
}

async function check(context: CampaignContext) {
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
    isDayOff: (day) => !working.isWorkday(dayNumber(day)),
  })
  return { findings, ignored: new Map(ignored.map((row) => [row.finding, row])) }
}
