import type { CampaignKind } from '#domain/campaign.ts'
import type { PastTask } from '#domain/experience.ts'
import { daysFrom, experienceOf, experienceWith, isPlannedShort } from '#domain/experience.ts'
import { isAtLeastInCampaign } from '#domain/roles.ts'
import type { Handlers, WorkspaceContext } from '../context.ts'
import { pastTasks } from '../queries/experience.ts'
import { visibleCampaigns } from '../queries/visibleCampaigns.ts'
import { synonymsOf } from './search.ts'
import { visibleTask } from './tasks.ts'

export const experience: Handlers<'experience'> = {
  ofKind: async (context, { kind }) => {
    const { tasks, campaigns } = await pastOf(context, kind, null)
    const known = new Set(tasks.map(({ campaignId }) => campaignId))
    return {
      campaigns: campaigns.filter(({ id }) => known.has(id)).map(({ id, name }) => ({ id, name })),
      sorts: experienceOf(tasks, await synonymsOf(context)),
    }
  },

  ofTask: async (context, { taskId }) => {
    const { name, plannedStart, plannedFinish } = await visibleTask(context, taskId)
    const { tasks } = await pastOf(context, null, context.campaign.id)
    const found = experienceWith(name, tasks, await synonymsOf(context))
    const plannedDays = plannedStart && plannedFinish ? daysFrom(plannedStart, plannedFinish) : null
    return { plannedDays, experience: found, isShort: plannedDays !== null && isPlannedShort(plannedDays, found) }
  },
}

/** What the caller may know of campaigns of the kind (or of that of `besideId`, which is left out) that are over. */
export async function pastOf(
  context: WorkspaceContext,
  kind: CampaignKind | null,
  besideId: string | null,
): Promise<{ tasks: PastTask[]; campaigns: { id: string; name: string }[] }> {
  const visible = (await visibleCampaigns(context)).filter(({ role }) => isAtLeastInCampaign(role, 'viewer'))
  const wanted = kind ?? visible.find(({ id }) => id === besideId)?.kind
  const campaigns = visible.filter((campaign) => campaign.kind === wanted && campaign.id !== besideId)
  const ids = campaigns.map(({ id }) => id)
  return { campaigns, tasks: wanted && ids.length > 0 ? await pastTasks(context, wanted, ids) : [] }
}
