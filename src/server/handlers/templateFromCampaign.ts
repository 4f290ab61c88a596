import type { CampaignKind } from '#domain/campaign.ts'
import { Problem } from '#domain/problem.ts'
import { tooSmall } from '#domain/roles.ts'
import { templateOf } from '#domain/template/templateOf.ts'
import type { HowToTake } from '#domain/template/templateOf.ts'
import type { TemplateContent } from '#domain/template/template.ts'
import type { WorkspaceContext } from '../context.ts'
import { publicHolidays } from '../publicHolidays.ts'
import { kpisOfCampaign } from '../queries/kpis.ts'
import { heldReviews, staffOf } from '../queries/templates.ts'
import { visibleCampaigns } from '../queries/visibleCampaigns.ts'
import { daysOff } from '../queries/workCalendar.ts'
import { wholePlan } from './planCopy.ts'

interface Wanted extends Omit<HowToTake, 'launchId' | 'asksTargets'> {
  sourceCampaignId: string
  launchId?: string | null | undefined
  asksTargets?: boolean | undefined
}

interface Taken {
  content: TemplateContent
  kind: CampaignKind
  sourceCampaignId: string
}

/** What a template takes of a campaign that the caller leads, running or over. */
export async function templateFromCampaign(
  context: WorkspaceContext,
  { sourceCampaignId, launchId = null, asksTargets = false, ...how }: Wanted,
): Promise<Taken> {
  const campaign = (await visibleCampaigns(context)).find(({ id }) => id === sourceCampaignId)
  if (!campaign) throw new Problem('unknownReference', { field: 'sourceCampaignId' }, { field: 'sourceCampaignId' })
  if (campaign.role !== 'lead') throw tooSmall('campaign:lead', context.language)
  const inCampaign = { ...context, campaign: { id: campaign.id, role: campaign.role, revision: 0 } }
  const plan = await wholePlan(inCampaign)
  if (plan.tasks.length === 0 && plan.phases.length === 0) throw new Problem('templateEmpty')
  const launch = plan.milestones.find(({ id }) => id === launchId)
  if (launchId !== null && !launch) throw new Problem('unknownReference', { field: 'launchId' }, { field: 'launchId' })
  if ((how.dayZero === 'launch' || launchId !== null) && !launch?.dueDate)
    throw new Problem('templateNeedsLaunch', {}, { field: 'launchId' })
  const { kpis, metrics } = await kpisOfCampaign(inCampaign)
  const reviews = await heldReviews(context, campaign.id)
  const someone = context.language === 'zh' ? '成员' : 'member'
  const staff = { ...(await staffOf(context)), someone }
  const exceptions = await exceptionsOf(context)
  const content = templateOf({ ...plan, kpis, metrics, reviews, staff }, { ...how, launchId, asksTargets }, exceptions)
  if (!content) throw new Problem('templateNeedsPeriod')
  return { content, kind: campaign.kind, sourceCampaignId: campaign.id }
}

/** Public holidays, worked weekends and the workspace's own days. */
export async function exceptionsOf({ tx, who, language }: Pick<WorkspaceContext, 'tx' | 'who' | 'language'>) {
  return [...publicHolidays(language), ...(await daysOff(tx, who.workspaceId))]
}
