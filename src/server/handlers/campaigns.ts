import { v7 as newId } from 'uuid'
import { changed, created, removed } from '#domain/change.ts'
import { usualFrame } from '#domain/template/usualFrame.ts'
import { copyOfPlan } from '#domain/copyPlan.ts'
import type { Day } from '#domain/day.ts'
import { Problem } from '#domain/problem.ts'
import type { Handlers } from '../context.ts'
import { JsonText } from '../context.ts'
import { addCampaign, campaignsAsJson } from '../queries/campaigns.ts'
import { planAsJson } from '../queries/plans.ts'
import { withKpisOfGoals } from './goalKpis.ts'
import { updateRow } from './campaignRow.ts'
import { moverFor, wholePlan } from './planCopy.ts'
import { builtInTemplate } from './builtInTemplates.ts'
import { exceptionsOf } from './templateFromCampaign.ts'
import { record } from './record.ts'

export const campaigns: Handlers<'campaigns'> = {
  list: async (context) => new JsonText(await campaignsAsJson(context)),

  create: async (context, { id = newId(), name, kind, isEmpty = false, ...basics }) => {
    const { tx, who, language } = context
    refuseBackwards(basics)
    await addCampaign(tx, { workspaceId: who.workspaceId, id, name, kind })
    const usual = isEmpty
      ? { phases: [], milestones: [] }
      : usualFrame(builtInTemplate(kind, language).content, basics, await exceptionsOf(context))
    const inCampaign = { ...context, campaign: { id, revision: 0, role: 'lead' as const } }
    const before = { id, startDate: null, endDate: null, planOwnerId: null, executionLeadId: null } as Basics
    await record(inCampaign, 'campaignCreated', [
      changed('campaign', before, { planOwnerId: who.personId, ...basics }),
      ...usual.phases.map((phase, index) => created('phase', { id: newId(), position: index + 1, ...phase })),
      ...usual.milestones.map((milestone) => created('milestone', { id: newId(), ...milestone })),
    ])
    return { id }
  },

  plan: async (context, { since, columns }) => new JsonText(await planAsJson(context, since ?? null, columns === 'yes')),

  update: (context, { basedOn, ...patch }) =>
    updateRow(context, 'campaign', context.campaign.id, basedOn, patch, (row) => refuseBackwards(row)),

  copy: async (context, { name, ...how }) => {
    const { tx, who } = context
    const plan = await wholePlan(context)
    const { campaign } = plan
    const id = newId()
    const move = await moverFor(context, campaign.startDate, how)
    await addCampaign(tx, { workspaceId: who.workspaceId, id, name, kind: campaign.kind })
    const inCopy = { ...context, campaign: { id, revision: 0, role: 'lead' as const } }
    const { description, isOpenToWorkspace, countsDaysOff } = campaign
    const leads = how.keepsOwners
      ? { planOwnerId: campaign.planOwnerId, executionLeadId: campaign.executionLeadId }
      : { planOwnerId: who.personId, executionLeadId: null }
    const basics = { description, isOpenToWorkspace, countsDaysOff, ...leads }
    const period = { startDate: move(campaign.startDate), endDate: move(campaign.endDate) }
    const blank = { id, description: '', isOpenToWorkspace: true, countsDaysOff: true, startDate: null, endDate: null }
    await record(inCopy, 'campaignCopied', [
      changed('campaign', { ...blank, planOwnerId: null, executionLeadId: null } as CopiedBasics, { ...basics, ...period }),
      ...(await withKpisOfGoals(inCopy, copyOfPlan(plan, { move, keepsOwners: how.keepsOwners ?? false, newId }))),
    ])
    return { id }
  },

  remove: (context) => record(context, 'campaignRemoved', [removed('campaign', context.campaign.id)]),
}

interface CopiedBasics extends Basics {
  description: string
  isOpenToWorkspace: boolean
  countsDaysOff: boolean
}

interface Basics {
  id: string
  startDate: Day | null
  endDate: Day | null
  planOwnerId: string | null
  executionLeadId: string | null
}

function refuseBackwards({ startDate, endDate }: { startDate?: unknown; endDate?: unknown }): void {
  const [start, finish] = [startDate, endDate] as (string | null | undefined)[]
  if (start && finish && finish < start) throw new Problem('finishBeforeStart', { start, finish }, { field: 'endDate' })
}
