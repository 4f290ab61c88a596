import type { Tx } from '../database/kysely.ts'

/** Which sentences the rows of a campaign stand on now. */
export async function spansOfCampaign(
  tx: Tx,
  workspaceId: string,
  campaignId: string,
): Promise<{ id: string; subjectId: string }[]> {
  return tx
    .selectFrom('sourceSpan')
    .select(['id', 'subjectId'])
    .where('workspaceId', '=', workspaceId)
    .where('campaignId', '=', campaignId)
    .where('removed', '=', false)
    .execute()
}
