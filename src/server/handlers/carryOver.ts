import { v7 as newId } from 'uuid'
import type { Change } from '#domain/change.ts'
import { changed, created } from '#domain/change.ts'
import { carriedIssue, carriedTask, daysToMove, leftIssue, leftTask } from '#domain/closing/decide.ts'
import { isOpen } from '#domain/task.ts'
import { isUnresolved } from '#domain/issue.ts'
import { Problem } from '#domain/problem.ts'
import { campaignRole } from '#domain/roles.ts'
import type { CampaignContext } from '../context.ts'
import { announce } from '../queries/announcements.ts'
import { campaignAccess } from '../queries/campaignAccess.ts'
import { campaignName } from '../queries/campaigns.ts'
import { checklistItemsOf } from '../queries/checklistItems.ts'
import { issuesById } from '../queries/closings.ts'
import { lastIssueNumber } from '../queries/issues.ts'
import { lastPositions, tasksById } from '../queries/tasks.ts'
import { taskTextChanges } from './issueChanges.ts'
import { record } from './record.ts'
import { tellNewOwners } from './taskNotices.ts'
import type { ClosingInput } from './tryEach.ts'
import { tryEach } from './tryEach.ts'

/** Moves what is still open to another campaign that the caller leads: created there, ended here, and each says so of the other. */
export async function carryOver(context: CampaignContext, input: ClosingInput) {
  const there = await enterOther(context, input.toCampaignId)
  const { tx, who } = context
  const names = {
    here: await campaignName(tx, who.workspaceId, context.campaign.id),
    there: await campaignName(tx, who.workspaceId, there.campaign.id),
  }
  return input.kind === 'issue' ? carryIssues(context, there, input, names) : carryTasks(context, there, input, names)
}

interface Names {
  here: string
  there: string
}

/** The other campaign, locked as this one is. What the caller may not see does not exist. */
async function enterOther(context: CampaignContext, campaignId: string | undefined): Promise<CampaignContext> {
  const unknown = () => new Problem('unknownReference', { field: 'toCampaignId' }, { field: 'toCampaignId' })
  if (campaignId === undefined || campaignId === context.campaign.id)
    throw new Problem('carryWhere', {}, { field: 'toCampaignId' })
  const access = await campaignAccess(context.tx, context.who, campaignId, true)
  const role = access && campaignRole(access)
  if (!role || role === 'guest' || access.isRemoved) throw unknown()
  if (role !== 'lead') throw new Problem('carryNeedsLead', {}, { field: 'toCampaignId' })
  if (access.isArchived) throw new Problem('campaignArchived', {}, { field: 'toCampaignId' })
  return { ...context, campaign: { id: campaignId, role, revision: access.revision } }
}

async function carryTasks(context: CampaignContext, there: CampaignContext, input: ClosingInput, names: Names) {
  const { tx, who, today } = context
  const { language } = who
  const tasks = await tasksById(context, input.ids)
  const moveBy = daysToMove([...tasks.values()].filter(isOpen), input.firstDay ?? today)
  let position = (await lastPositions(tx, who.workspaceId, there.campaign.id)).get(null) ?? 0
  const { results, refused } = tryEach(context, input.ids, (id) => {
    const task = tasks.get(id)
    if (!task) throw new Problem('notFound')
    if (!isOpen(task)) throw new Problem('alreadyFinished')
    const carried = carriedTask(task, { id: newId(), position: ++position, moveBy, from: names.here, language })
    return { task, carried, left: leftTask(task, names.there, today, language) }
  })
  const newIds = new Map(results.map(({ task, carried }) => [task.id, carried.id]))
  const items = await checklistItemsOf(context, [...newIds.keys()])
  const arriving: Change[] = [
    ...results.map(({ carried }) => created('task', carried)),
    ...items.map((item) => created('checklistItem', { ...item, id: newId(), taskId: newIds.get(item.taskId)! })),
  ]
  const arrived = await record(there, 'carriedIn', arriving)
  await tellNewOwners(there, arriving, arrived.eventId)
  await announce(tx, there, ['task', 'checklistItem'])
  const leaving = results.map(({ task, left }) => changed('task', task, left))
  return { ...(await record(context, 'carriedOver', leaving)), decided: results.length, refused }
}

async function carryIssues(context: CampaignContext, there: CampaignContext, input: ClosingInput, names: Names) {
  const { tx, who, today } = context
  const { language } = who
  const issues = new Map((await issuesById(context, input.ids)).map((issue) => [issue.id, issue]))
  let number = await lastIssueNumber(there)
  const { results, refused } = tryEach(context, input.ids, (id) => {
    const issue = issues.get(id)
    if (!issue) throw new Problem('notFound')
    if (!isUnresolved(issue)) throw new Problem('issueStateForbids', { number: issue.number })
    const after = leftIssue(issue, names.there, today, language)
    return { before: issue, after, carried: carriedIssue(issue, { id: newId(), number: ++number, from: names.here, language }) }
  })
  await record(
    there,
    'carriedIn',
    results.map(({ carried }) => created('issue', carried)),
  )
  await announce(tx, there, ['issue'])
  const leaving: (Change | null)[] = results.map(({ before, after }) => changed('issue', before, after))
  const seen = new Set<string>()
  for (const { before, after } of results) {
    if (before.taskId === null || seen.has(before.taskId)) continue
    seen.add(before.taskId)
    leaving.push(...(await taskTextChanges(context, { before, after })))
  }
  return { ...(await record(context, 'carriedOver', leaving)), decided: results.length, refused }
}
