import type { WorkspaceContext } from '../context.ts'
import { kpisOfCampaigns } from '../queries/kpis.ts'
import { visibleCampaigns } from '../queries/visibleCampaigns.ts'
import { outlooksOf } from './kpiOutlooks.ts'

/** Where the goals of all campaigns stand that have begun, as far as the caller may see numbers; without what only a campaign's own screens show. */
export async function goalOutlooks(context: WorkspaceContext) {
  const { today } = context
  const visible = (await visibleCampaigns(context)).filter(({ role }) => role !== 'guest').map(({ id }) => id)
  const all = [...(await kpisOfCampaigns(context, visible))].filter(([, { campaign }]) => (campaign.startDate ?? '9999') <= today)
  const measured = all.map(([, there]) => {
    const ofGoals = new Set(there.goals.map(({ kpiId }) => kpiId))
    return { ...there, kpis: there.kpis.filter(({ id }) => ofGoals.has(id)) }
  })
  const outlooks = await outlooksOf(context, measured, today)
  return {
    asOf: today,
    goals: outlooks.flatMap((kpis, index) =>
      kpis.map(({ goalId, name, unit, kind, direction, target, toDate, pace, sentence, series }) => {
        const { days, actualSum, targetSum, expectedSum, lowSum, highSum } = series
        return {
          campaignId: all[index]![0],
          goalId: goalId!,
          name,
          unit,
          kind,
          direction,
          target,
          toDate: toDate && toDate.value,
          pace,
          sentence,
          series: { days, actualSum, targetSum, expectedSum, lowSum, highSum },
        }
      }),
    ),
  }
}
