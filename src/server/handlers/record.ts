import { v7 as newId } from 'uuid'
import type { Change } from '#domain/change.ts'
import type { CampaignContext, WorkspaceContext } from '../context.ts'
import { saveChanges } from '../queries/changes.ts'
import { addEvent, nextRevision } from '../queries/events.ts'
import { askAgain } from './askAgain.ts'
import { refuseUnknownReferences } from './references.ts'

export interface Recorded {
  revision: number
  eventId: string | null
}

/** Saves `changes` to the campaign and records them as one event of this type; where nothing differs, nothing happens. */
export function record(
  context: CampaignContext,
  type: string,
  changes: (Change | null)[],
  { undoes = null }: { undoes?: string | null } = {},
): Promise<Recorded> {
  return recordIn(context, context.campaign.id, context.campaign.revision, type, changes, undoes)
}

/** The same for what belongs to the workspace and to no campaign. */
export function recordInWorkspace(context: WorkspaceContext, type: string, changes: (Change | null)[]): Promise<Recorded> {
  return recordIn(context, null, 0, type, changes, null)
}

/** The same for what may be of a campaign or of none; the campaign's clock is its lock. */
export function recordAt(
  context: WorkspaceContext,
  campaignId: string | null,
  type: string,
  changes: (Change | null)[],
): Promise<Recorded> {
  return recordIn(context, campaignId, 0, type, changes, null)
}

async function recordIn(
  context: WorkspaceContext,
  campaignId: string | null,
  revision: number,
  type: string,
  given: (Change | null)[],
  undoes: string | null,
): Promise<Recorded> {
  const changes = given.filter((change) => change !== null)
  if (changes.length === 0) return { revision, eventId: null }
  await refuseUnknownReferences(context, campaignId, changes)
  const { tx, who } = context
  const place = { workspaceId: who.workspaceId, campaignId, revision: await nextRevision(tx, who.workspaceId, campaignId) }
  await saveChanges(tx, place, changes)
  const eventId = newId()
  await addEvent(tx, { ...place, id: eventId, type, actorId: who.personId, undoes }, changes)
  if (campaignId !== null) await askAgain(context, campaignId, place.revision, changes, eventId)
  return { revision: place.revision, eventId }
}
