import type { CampaignContext } from '../context.ts'
import type { Tx } from '../database/kysely.ts'
import { archiveCampaign, campaignToArchive } from '../handlers/archiveCampaign.ts'

const ARCHIVED_AT = new Date('2023-07-05T02:00:00Z')

/** Files the summer before, so that there is something to look up and to learn from. */
export async function archiveEarlierCampaign(
  tx: Tx,
  { workspaceId, campaignId, personId, name }: { workspaceId: string; campaignId: string; personId: string; name: string },
): Promise<void> {
  const who = {
    workspaceId,
    personId,
    name,
    workspaceName: '晨曦美妆（演示）',
    role: 'owner',
    language: 'zh',
    timeZone: 'Asia/Shanghai',
    pinnedToday: null,
  }
  const campaign = { id: campaignId, role: 'lead', revision: 0 }
  const about: unknown = { tx, who, campaign, now: ARCHIVED_AT, today: '2023-07-05', language: 'zh' }
  // Nobody asks for it by a request, so there is nothing of one.
  const context = about as CampaignContext
  await archiveCampaign(context, await campaignToArchive(context), [])
}
