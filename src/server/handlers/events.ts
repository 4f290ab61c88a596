import type { Change, Noun } from '#domain/change.ts'
import { Problem } from '#domain/problem.ts'
import type { CurrentRow } from '#domain/undo.ts'
import { undoChanges } from '#domain/undo.ts'
import type { CampaignContext, Handlers } from '../context.ts'
import { JsonText } from '../context.ts'
import { currentRows } from '../queries/changes.ts'
import { eventWithChanges, eventsAsJson } from '../queries/events.ts'
import { record } from './record.ts'

export const events: Handlers<'events'> = {
  list: async ({ tx, who, campaign }, { before, limit }) =>
    new JsonText(await eventsAsJson(tx, who.workspaceId, campaign.id, before ?? null, limit ?? 50)),

  undo: async (context, { eventId }) => {
    const { tx, who, campaign } = context
    const event = await eventWithChanges(tx, who.workspaceId, campaign.id, eventId)
    const isTheirs = event?.actorId === who.personId
    if (!event || (campaign.role === 'guest' && !isTheirs)) throw new Problem('notFound')
    if (campaign.role !== 'lead' && !isTheirs) throw new Problem('notYours')
    if (event.undoneBy) throw new Problem('alreadyUndone')
    const changes = undoChanges(event.changes, await rowsTouchedBy(context, event.changes))
    return record(context, 'undone', changes, { undoes: eventId })
  },
}

async function rowsTouchedBy({ tx, who }: CampaignContext, changes: Change[]): Promise<Map<string, CurrentRow>> {
  const rows = new Map<string, CurrentRow>()
  const byNoun = Map.groupBy(changes, ({ noun }) => noun) as Map<Noun, Change[]>
  for (const [noun, group] of byNoun)
    for (const row of await currentRows(
      tx,
      who.workspaceId,
      noun,
      group.map(({ id }) => id),
    ))
      rows.set(row.id, row)
  return rows
}
