import type { Change } from '#domain/change.ts'
import { materialFields } from '#domain/confirmation.ts'
import type { WorkspaceContext } from '../context.ts'
import { isPublished, publishedPlans } from '../queries/publications.ts'
import { inCampaign, tellAsked } from './confirmationNotices.ts'
import { standings } from './confirmationStanding.ts'

/** Whoever had confirmed what `changes` changed is told that they are asked again. That they are follows from the changes themselves. */
export async function askAgain(
  context: WorkspaceContext,
  campaignId: string,
  revision: number,
  changes: Change[],
  eventId: string,
): Promise<void> {
  const { tx, who } = context
  if (!changes.some(isMaterial) || !(await isPublished(tx, who.workspaceId, campaignId))) return
  const [plan] = await publishedPlans(tx, who.workspaceId, [campaignId])
  if (!plan) return
  const ids = new Set(changes.map(({ id }) => id))
  const asked = standings(plan).filter(
    ({ state, changes: differences }) => state === 'again' && differences.some(({ id }) => ids.has(id)),
  )
  await tellAsked(
    inCampaign(context, campaignId, revision),
    'confirmAgain',
    plan.name,
    asked.map(({ personId }) => personId),
    eventId,
  )
}

function isMaterial({ noun, kind, after }: Change): boolean {
  const fields: readonly string[] = materialFields[noun as keyof typeof materialFields] ?? []
  return fields.length > 0 && (kind !== 'changed' || fields.some((field) => after && field in after))
}
