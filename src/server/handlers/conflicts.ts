import { sameValue } from '#domain/change.ts'
import type { Fields } from '#domain/change.ts'
import { Problem } from '#domain/problem.ts'
import type { CampaignContext } from '../context.ts'
import { fieldsChangedSince } from '../queries/events.ts'

/** Fields of rows that somebody else changed since `basedOn`, with their present values: `rowId → field → value`. */
export async function changedByOthers(
  { tx, who }: CampaignContext,
  rowIds: string[],
  basedOn: number | undefined,
): Promise<Map<string, Fields>> {
  const theirs = new Map<string, Fields>()
  if (basedOn === undefined || rowIds.length === 0) return theirs
  for (const { rowId, field, value, actorId } of await fieldsChangedSince(tx, who.workspaceId, rowIds, basedOn))
    if (actorId !== who.personId) theirs.set(rowId, { ...theirs.get(rowId), [field]: value })
  return theirs
}

/** Throws where `patch` would write over what somebody else set meanwhile; both values travel with the refusal. */
export async function refuseConflicts(
  context: CampaignContext,
  rowId: string,
  basedOn: number | undefined,
  patch: Fields,
): Promise<void> {
  const theirs = (await changedByOthers(context, [rowId], basedOn)).get(rowId) ?? {}
  const fields = Object.keys(patch).filter((field) => field in theirs && !sameValue(theirs[field], patch[field]))
  if (fields.length === 0) return
  const conflicts = fields.map((field) => ({ field, yours: patch[field], theirs: theirs[field] }))
  throw new Problem('conflict', { fields: fields.join(', ') }, { field: fields[0]!, extra: { conflicts } })
}
