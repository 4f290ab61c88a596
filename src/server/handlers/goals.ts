import { v7 as newId } from 'uuid'
import { created } from '#domain/change.ts'
import type { CampaignContext, Handlers } from '../context.ts'
import { lastPosition } from '../queries/changes.ts'
import { kpisOfCampaign } from '../queries/kpis.ts'
import { removeRow, updateRow } from './campaignRow.ts'
import { kpiForGoal } from './kpis.ts'
import { metricLibrary } from './metrics.ts'
import { record } from './record.ts'

export const goals: Handlers<'goals'> = {
  create: async (context, { id = newId(), ...given }) => {
    const { tx, who, campaign } = context
    const position = given.position ?? Math.floor(await lastPosition(tx, who.workspaceId, 'goal', campaign.id)) + 1
    const found = given.kpiId === undefined ? await kpiOf(context, given.metric) : null
    const goal = { comparator: '>=', unit: '', note: '', ...given, id, position, kpiId: given.kpiId ?? found?.kpi.id ?? null }
    const changes = [...(found?.created ? [created('kpi', found.kpi)] : []), created('goal', goal)]
    return { id, ...(await record(context, 'goalCreated', changes)) }
  },
  update: (context, { goalId, basedOn, ...patch }) => updateRow(context, 'goal', goalId, basedOn, patch),
  remove: (context, { goalId }) => removeRow(context, 'goal', goalId),
}

/** The KPI that a goal's metric names, so that what it is measured by needs no second step. */
async function kpiOf(context: CampaignContext, metric: string) {
  return kpiForGoal({ metric }, await kpisOfCampaign(context), await metricLibrary(context))
}
