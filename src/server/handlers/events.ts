import type { Change, Noun } from '#domain/change.ts'
import { Problem } from '#domain/problem.ts'
import type { CampaignRole } from '#domain/roles.ts'
import type { CurrentRow } from '#domain/undo.ts'
import { refuseUndo, undoChanges } from '#domain/undo.ts'
import type { CampaignContext, Handlers } from '../context.ts'
import { JsonText } from '../context.ts'
import { currentRows } from '../queries/changes.ts'
import { eventWithChanges, eventsAsJson } from '../queries/events.ts'
import { tasksById, tasksOfPhase } from '../queries/tasks.ts'
import { refuseCircleAfter } from './dependencies.ts'
import { record } from './record.ts'
import { refuseUnknownReferences } from './references.ts'
import { refuseSubmittedFiles } from './submissionChanges.ts'

export const events: Handlers<'events'> = {
  list: async ({ tx, who, campaign }, { before, limit }) =>
    new JsonText(await eventsAsJson(tx, who.workspaceId, campaign.id, before ?? null, limit ?? 50, untold(campaign.role))),

  undo: async (context, { eventId }) => {
    const { tx, who, campaign } = context
    const event = await eventWithChanges(tx, who.workspaceId, campaign.id, eventId)
    const isTheirs = event?.actorId === who.personId
    if (!event || (campaign.role === 'guest' && !isTheirs)) throw new Problem('notFound')
    if (campaign.role !== 'lead' && !isTheirs) throw new Problem('notYours')
    if (
      ['campaignCreated', 'campaignCopied', 'campaignImported', 'campaignFromPlan', 'campaignFromTemplate'].includes(event.type)
    )
      throw new Problem('creationStays')
    if (['campaignArchived', 'campaignReopened', 'carriedOver', 'carriedIn'].includes(event.type))
      throw new Problem('closingStays')
    if (event.undoneBy) throw new Problem('alreadyUndone')
    const rows = await rowsTouchedBy(context, event.changes)
    const changes = undoChanges(event.changes, rows)
    if (campaign.isRemoved && !changes.some(({ noun, kind }) => noun === 'campaign' && kind === 'restored'))
      throw new Problem('notFound')
    const taskId = ({ noun, id }: Change) => String((noun === 'task' ? null : taskOfRow(rows.get(id))) ?? id)
    const tasks = await tasksById(context, campaign.role === 'lead' ? [] : [...new Set(changes.map(taskId))])
    const editor = { personId: who.personId, role: campaign.role }
    const refused = refuseUndo(changes, (change) => tasks.get(taskId(change)), editor, event.type)
    if (refused) throw refused
    await refuseUnknownReferences(context, campaign.id, phasesOfRestored(changes, rows))
    await refuseLeftBehind(context, changes)
    await refuseSubmittedFiles(context, changes)
    const recorded = await record(context, 'undone', changes, { undoes: eventId })
    await refuseCircleAfter(context, changes)
    return recorded
  },
}

function taskOfRow(row: CurrentRow | undefined): unknown {
  return row?.taskId ?? (row?.subjectNoun === 'task' ? row.subjectId : null)
}

/** What an event did besides its own matter, and money to those whose affair it isn't. */
function untold(role: CampaignRole): Noun[] {
  return role === 'lead' ? ['progressUpdate', 'sourceSpan'] : ['progressUpdate', 'sourceSpan', 'budgetItem']
}

/** Tasks that came into a phase later stand on it. */
async function refuseLeftBehind(context: CampaignContext, changes: Change[]): Promise<void> {
  const leaving = new Set(changes.filter(({ noun }) => noun === 'task').map(({ id }) => id))
  for (const { id } of changes.filter(({ noun, kind }) => noun === 'phase' && kind === 'removed')) {
    const left = (await tasksOfPhase(context, id)).find((task) => !leaving.has(task.id))
    if (left) throw new Problem('laterChanges', { name: left.name, fields: 'phaseId' }, { extra: { fields: ['phaseId'] } })
  }
}

/** A task that comes back points to its phase anew. */
function phasesOfRestored(changes: Change[], rows: Map<string, CurrentRow>): Change[] {
  const tasks = changes.filter(({ noun, kind }) => noun === 'task' && kind === 'restored')
  return tasks.map((change) => ({ ...change, after: { phaseId: rows.get(change.id)?.phaseId } }))
}

async function rowsTouchedBy({ tx, who }: CampaignContext, changes: Change[]): Promise<Map<string, CurrentRow>> {
  const rows = new Map<string, CurrentRow>()
  const byNoun = Map.groupBy(changes, ({ noun }) => noun) as Map<Noun, Change[]>
  for (const [noun, group] of byNoun) {
    const ids = group.map(({ id }) => id)
    for (const row of await currentRows(tx, who.workspaceId, noun, ids)) rows.set(row.id, row)
  }
  return rows
}
