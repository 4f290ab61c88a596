import { changed } from '#domain/change.ts'
import type { WorkspaceContext } from '../context.ts'
import { announce } from '../queries/announcements.ts'
import { campaignsNaming, rowsNaming } from '../queries/people.ts'
import { departmentsOf } from '../queries/departments.ts'
import { record, recordInWorkspace } from './record.ts'

/** Everything that names `fromId` names `toId` from now on: one event in each campaign. Answers how many tasks moved. */
export async function handOver(context: WorkspaceContext, fromId: string, toId: string): Promise<number> {
  const { tx, who } = context
  const swap = <Id extends string | null>(id: Id) => (id === fromId ? toId : id)
  let count = 0
  for (const { id, revision } of await campaignsNaming(tx, who.workspaceId, fromId)) {
    const { tasks, participants, changeRequests, kpis, campaign } = await rowsNaming(tx, who.workspaceId, id, fromId)
    const inCampaign = { ...context, campaign: { id, revision, role: 'lead' as const } }
    await record(inCampaign, 'personMatched', [
      changed('campaign', campaign, { planOwnerId: swap(campaign.planOwnerId), executionLeadId: swap(campaign.executionLeadId) }),
      ...participants.map((participant) => changed('participant', participant, { personId: toId })),
      ...changeRequests.map((request) => changed('changeRequest', request, { personId: toId })),
      ...kpis.map((kpi) => changed('kpi', kpi, { ownerId: toId })),
      ...tasks.map((task) =>
        changed('task', task, {
          ownerId: swap(task.ownerId),
          reviewerId: swap(task.reviewerId),
          collaboratorIds: [...new Set(task.collaboratorIds.map((person) => swap(person) ?? person))],
        }),
      ),
    ])
    await announce(tx, inCampaign, ['task', 'participant', 'changeRequest', 'kpi', 'campaign'])
    count += tasks.filter((task) => !task.removed).length
  }
  const contacts = (await departmentsOf(tx, who.workspaceId)).filter((department) => department.contactId === fromId)
  await recordInWorkspace(
    context,
    'personMatched',
    contacts.map((department) => changed('department', department, { contactId: toId })),
  )
  return count
}
