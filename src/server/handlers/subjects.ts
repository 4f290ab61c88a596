import type { SubjectNoun } from '#domain/change.ts'
import { Problem } from '#domain/problem.ts'
import type { Issue } from '#domain/issue.ts'
import type { Task } from '#domain/task.ts'
import type { CampaignContext } from '../context.ts'
import { issueById } from '../queries/issues.ts'
import { idsInUse } from '../queries/references.ts'
import { visibleTask } from './tasks.ts'

/**
 * Sees that what files and comments are about is in the campaign and within the caller's sight; answers the task or issue
 * where it is one. To a guest only their own exist.
 */
export async function visibleSubject(context: CampaignContext, noun: SubjectNoun, id: string): Promise<Task | Issue | null> {
  const { tx, who, campaign } = context
  if (noun === 'task') return visibleTask(context, id)
  if (noun === 'issue') return visibleIssue(context, id)
  if (campaign.role === 'guest') throw new Problem('notFound')
  const isHere = noun === 'campaign' ? id === campaign.id : (await idsInUse(tx, who.workspaceId, noun, [id], campaign.id)).has(id)
  if (!isHere) throw new Problem('notFound')
  return null
}

export async function visibleIssue(context: CampaignContext, issueId: string): Promise<Issue> {
  const issue = await issueById(context, issueId)
  if (!issue) throw new Problem('notFound')
  return issue
}
