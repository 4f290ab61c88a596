import type { Day } from '#domain/day.ts'
import { boardCourse } from '#domain/kpi/minutes.ts'
import type { CampaignContext } from '../context.ts'
import { minutesOfDay } from '../queries/minuteValues.ts'
import { outlookOfCampaign } from './kpiOutlooks.ts'

/** One day of every KPI, minute by minute, beside what the day and the period should bring. */
export async function kpiBoard(context: CampaignContext, day: Day) {
  const { kpis } = await outlookOfCampaign(context, day)
  const minutes = await minutesOfDay(context, [...new Set(kpis.map(({ kpiId }) => kpiId))], day)
  return {
    day,
    kpis: kpis.map(({ kpiId, goalId, name, unit, kind, series, toDate, target, attainment }) => {
      const at = series.days.indexOf(day)
      const course = boardCourse({ kind, unit }, minutes.get(kpiId) ?? [])
      return {
        kpiId,
        goalId,
        name,
        unit,
        dayTarget: series.target[at] ?? null,
        dayValue: series.actual[at] ?? course.at(-1)?.value ?? null,
        toDate: toDate && toDate.value,
        target,
        attainment,
        lastMinute: course.at(-1)?.minute ?? null,
        minutes: course,
      }
    }),
  }
}
