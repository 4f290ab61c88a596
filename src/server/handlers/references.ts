import type { Change } from '#domain/change.ts'
import { Problem } from '#domain/problem.ts'
import type { WorkspaceContext } from '../context.ts'
import { idsInUse } from '../queries/references.ts'

type Pointed = 'person' | 'department' | 'phase' | 'task' | 'milestone' | 'metric' | 'kpi'
/** Rows of the campaign; the others are the workspace's. */
const ofCampaign: ReadonlySet<Pointed> = new Set(['phase', 'task', 'milestone', 'kpi'])

/** The fields that point to rows of another noun. */
const pointing: Record<string, Pointed> = {
  ownerId: 'person',
  reviewerId: 'person',
  raisedById: 'person',
  collaboratorIds: 'person',
  attendeeIds: 'person',
  hostId: 'person',
  mentionedIds: 'person',
  personId: 'person',
  contactId: 'person',
  planOwnerId: 'person',
  executionLeadId: 'person',
  departmentId: 'department',
  phaseId: 'phase',
  impactPhaseId: 'phase',
  phaseShares: 'phase',
  milestoneId: 'milestone',
  predecessorId: 'task',
  successorId: 'task',
  metricId: 'metric',
  numeratorId: 'metric',
  denominatorId: 'metric',
  kpiId: 'kpi',
  impactKpiId: 'kpi',
}

/**
 * Throws where one of `changes` would point to what another workspace or campaign has, or what was removed. What a row pointed to
 * before may stay, as nothing that was done is lost with the people who did it.
 */
export async function refuseUnknownReferences(
  { tx, who }: WorkspaceContext,
  campaignId: string | null,
  changes: Change[],
): Promise<void> {
  const made = new Set(changes.filter(({ kind }) => kind === 'created' || kind === 'restored').map(({ id }) => id))
  const references = changes.flatMap(newReferences).filter(({ id }) => !made.has(id))
  for (const [noun, group] of Map.groupBy(references, (reference) => reference.noun)) {
    const wanted = [...new Set(group.map(({ id }) => id))]
    const known = await idsInUse(tx, who.workspaceId, noun, wanted, ofCampaign.has(noun) ? campaignId : null)
    const unknown = group.find(({ id }) => !known.has(id))
    if (unknown) throw new Problem('unknownReference', { field: unknown.field }, { field: unknown.field })
  }
}

function newReferences({ before, after }: Change): { noun: Pointed; field: string; id: string }[] {
  return Object.entries(after ?? {}).flatMap(([field, value]) => {
    const noun = pointing[field]
    if (!noun || value === null || value === undefined) return []
    const earlier = idsIn(before?.[field])
    return idsIn(value)
      .filter((id) => !earlier.includes(id))
      .map((id) => ({ noun, field, id }))
  })
}

/** One id, a list of them, or what is said of each by its id. */
function idsIn(value: unknown): string[] {
  if (value === null || value === undefined) return []
  return typeof value === 'object' && !Array.isArray(value) ? Object.keys(value) : ([value].flat() as string[])
}
