import type { SubjectNoun } from '#domain/change.ts'
import { Problem } from '#domain/problem.ts'
import type { Task } from '#domain/task.ts'
import type { CampaignContext } from '../context.ts'
import { idsInUse } from '../queries/references.ts'
import { visibleTask } from './tasks.ts'

/**
 * Sees that what files and comments are about is in the campaign and within the caller's sight; answers the task where it is one.
 * To a guest only their own tasks exist.
 */
export async function visibleSubject(context: CampaignContext, noun: SubjectNoun, id: string): Promise<Task | null> {
  const { tx, who, campaign } = context
  if (noun === 'task') return visibleTask(context, id)
  if (campaign.role === 'guest') throw new Problem('notFound')
  const isHere = noun === 'campaign' ? id === campaign.id : (await idsInUse(tx, who.workspaceId, noun, [id], campaign.id)).has(id)
  if (!isHere) throw new Problem('notFound')
  return null
}
