import type { CampaignContext } from '../context.ts'

/** What in the campaign needs no lesson, by its id. */
export async function lessonDismissalsOf({ tx, who, campaign }: CampaignContext): Promise<Set<string>> {
  const found = await tx
    .selectFrom('lessonDismissal')
    .select('subjectId')
    .where('workspaceId', '=', who.workspaceId)
    .where('campaignId', '=', campaign.id)
    .where('removed', '=', false)
    .execute()
  return new Set(found.map(({ subjectId }) => subjectId))
}
