import { v7 as newId } from 'uuid'
import type { Change } from '#domain/change.ts'
import { changed, created, removed } from '#domain/change.ts'
import { kpiName, type Kpi } from '#domain/kpi/kpi.ts'
import { matchMetric, type Metric } from '#domain/metric.ts'
import { Problem } from '#domain/problem.ts'
import { campaignRole } from '#domain/roles.ts'
import type { CampaignContext, Handlers } from '../context.ts'
import { campaignAccess } from '../queries/campaignAccess.ts'
import { campaignOfKpi, kpisOfCampaign, type KpiOfCampaign, type KpisOfCampaign } from '../queries/kpis.ts'
import { createRowBelow, rowOfCampaign, updateRow } from './campaignRow.ts'
import { goalOutlooks } from './goalOutlooks.ts'
import { kpiBoard } from './kpiBoard.ts'
import { outlookOfCampaign } from './kpiOutlooks.ts'
import { metricLibrary } from './metrics.ts'
import { record } from './record.ts'

export const kpis: Handlers<'kpis'> = {
  goals: (context) => goalOutlooks(context),

  list: async (context) => {
    const { kpis } = await kpisOfCampaign(context)
    return { kpis: kpis.map(withoutRevision) }
  },

  create: async (context, given) => {
    await refuseUnseenModel(context, given.likeKpiId)
    return createRowBelow(context, 'kpi', { ...blankKpi(given.metricId), ...given }, refuseBackwards)
  },

  update: async (context, { kpiId, basedOn, ...patch }) => {
    await refuseUnseenModel(context, patch.likeKpiId)
    return updateRow(context, 'kpi', kpiId, basedOn, patch, refuseBackwards)
  },

  remove: async (context, { kpiId }) => {
    await rowOfCampaign(context, 'kpi', kpiId)
    const { goals } = await kpisOfCampaign(context)
    const freed = goals.filter((goal) => goal.kpiId === kpiId).map((goal) => changed('goal', goal, { kpiId: null }))
    return record(context, 'kpiRemoved', [removed('kpi', kpiId), ...freed])
  },

  matchGoals: async (context) => {
    const there = await kpisOfCampaign(context)
    const library = await metricLibrary(context)
    const open = there.goals.filter(({ kpiId }) => kpiId === null)
    const changes: Change[] = []
    const matched = open.filter((goal) => {
      const found = kpiForGoal(goal, there, library)
      if (!found) return false
      if (found.created) {
        changes.push(created('kpi', found.kpi))
        there.kpis.push({ ...found.kpi, valuesRevision: 0 })
      }
      changes.push(changed('goal', goal, { kpiId: found.kpi.id })!)
      return true
    })
    const recorded = await record(context, 'goalsMatched', changes)
    return {
      ...recorded,
      matched: matched.length,
      unmatched: open.filter((goal) => !matched.includes(goal)).map(({ metric }) => metric),
    }
  },

  outlook: (context, { asOf }) => outlookOfCampaign(context, asOf ?? context.today),

  board: (context, { day }) => kpiBoard(context, day ?? context.today),
}

/** The KPI of the metric that a goal names: one of the campaign, or a new one; null where no metric is meant. */
export function kpiForGoal(
  goal: { metric: string },
  { kpis }: Pick<KpisOfCampaign, 'kpis'>,
  library: Metric[],
): { kpi: Kpi; created: boolean } | null {
  const metric = matchMetric(goal.metric, library)
  if (!metric) return null
  const there = kpis.filter(({ metricId }) => metricId === metric.id)
  const same = there.find((kpi) => kpiName(kpi, metric) === goal.metric) ?? there[0]
  if (same) return { kpi: same, created: false }
  const position = Math.floor(Math.max(0, ...kpis.map((kpi) => kpi.position))) + 1
  const name = goal.metric === metric.name ? '' : goal.metric
  return { kpi: { ...blankKpi(metric.id), id: newId(), position, name }, created: true }
}

export function blankKpi(metricId: string): Omit<Kpi, 'id' | 'position'> {
  return {
    metricId,
    name: '',
    ownerId: null,
    dimensionName: '',
    dimensions: [],
    targetValue: null,
    startDate: null,
    endDate: null,
    shape: 'even',
    phaseShares: {},
    dayTargets: {},
    likeKpiId: null,
    startLevel: null,
    dataSource: '',
  }
}

/** The course of another campaign's KPI is for those who may see that campaign. */
async function refuseUnseenModel({ tx, who }: CampaignContext, kpiId: string | null | undefined): Promise<void> {
  if (!kpiId) return
  const campaignId = await campaignOfKpi(tx, who.workspaceId, kpiId)
  const access = campaignId && (await campaignAccess(tx, who, campaignId, false))
  const role = access && campaignRole(access)
  if (!role || role === 'guest') throw new Problem('unknownReference', { field: 'likeKpiId' }, { field: 'likeKpiId' })
}

function withoutRevision(kpi: KpiOfCampaign): Kpi {
  const { valuesRevision: _, ...row } = kpi
  return row
}

function refuseBackwards({ startDate, endDate }: Record<string, unknown>): void {
  const [start, finish] = [startDate, endDate] as (string | null)[]
  if (start && finish && finish < start) throw new Problem('finishBeforeStart', { start, finish }, { field: 'endDate' })
}
