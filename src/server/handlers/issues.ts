import { v7 as newId } from 'uuid'
import { changed, created, removed } from '#domain/change.ts'
import type { Issue, IssueAct, IssueActSaid } from '#domain/issue.ts'
import { blankIssue, impactOnKpi, performIssueAct, refuseImpact, refuseIssueEdit } from '#domain/issue.ts'
import { Problem } from '#domain/problem.ts'
import type { CampaignContext, Handlers } from '../context.ts'
import { JsonText } from '../context.ts'
import { issuesAsJson, lastIssueNumber } from '../queries/issues.ts'
import { refuseConflicts } from './conflicts.ts'
import { leadsOfCampaign } from '../queries/leads.ts'
import { impactOfIssue } from './issueImpact.ts'
import { taskTextChanges } from './issueChanges.ts'
import { notify } from './notify.ts'
import type { Recorded } from './record.ts'
import { record } from './record.ts'
import { visibleIssue } from './subjects.ts'
import { visibleTask } from './tasks.ts'

export const issues: Handlers<'issues'> = {
  list: async (context, { taskId }) => new JsonText(await issuesAsJson(context, taskId)),

  impact: async (context, { issueId }) => ({ impact: await impactOfIssue(context, await visibleIssue(context, issueId)) }),

  raise: async (context, { id = newId(), description, ...details }) => {
    const task = details.taskId ? await visibleTask(context, details.taskId) : null
    if (!task && context.campaign.role === 'guest') throw new Problem('notFound')
    refuseGuestsNumbers(context, details)
    const number = (await lastIssueNumber(context)) + 1
    const { today, who } = context
    const about = { id, number, description, raisedOn: today, raisedById: who.personId, ownerId: task?.ownerId ?? null }
    const issue = { ...blankIssue(about), ...details } as Issue
    refuseNonsense(issue, context, details)
    const texts = await taskTextChanges(context, { before: null, after: issue })
    const recorded = await record(context, 'issueRaised', [created('issue', issue), ...texts])
    await tellOwner(context, null, issue)
    return { id, number, ...recorded }
  },

  update: async (context, { issueId, basedOn, ...patch }) => {
    const issue = await visibleIssue(context, issueId)
    const refused = refuseIssueEdit(issue, editor(context))
    if (refused) throw refused
    refuseGuestsNumbers(context, patch)
    await refuseConflicts(context, issueId, basedOn, patch)
    if (patch.taskId) await visibleTask(context, patch.taskId)
    const next = { ...issue, ...patch } as Issue
    refuseNonsense(next, context, patch)
    return recordChange(context, 'issueChanged', issue, next)
  },

  start: (context, input) => perform(context, 'start', input),
  resolve: (context, input) => perform(context, 'resolve', input),
  close: (context, input) => perform(context, 'close', input),
  reopen: (context, input) => perform(context, 'reopen', input),
  escalate: (context, input) => perform(context, 'escalate', input),
  materialise: (context, input) => perform(context, 'materialise', input),

  remove: async (context, { issueId }) => {
    const issue = await visibleIssue(context, issueId)
    const refused = refuseIssueEdit(issue, editor(context))
    if (refused) throw refused
    const texts = await taskTextChanges(context, { before: issue, after: null })
    return record(context, 'issueRemoved', [removed('issue', issueId), ...texts])
  },
}

async function perform(
  context: CampaignContext,
  act: IssueAct,
  { issueId, ...said }: IssueActSaid & { issueId: string },
): Promise<Recorded> {
  refuseGuestsNumbers(context, said)
  const issue = await visibleIssue(context, issueId)
  return recordChange(context, `issue:${act}`, issue, performIssueAct(act, issue, editor(context), context.today, said))
}

async function recordChange(context: CampaignContext, type: string, before: Issue, after: Issue): Promise<Recorded> {
  const texts = await taskTextChanges(context, { before, after })
  const recorded = await record(context, type, [changed('issue', before, after), ...texts])
  await tellOwner(context, before, after)
  if (after.escalatedOn && !before.escalatedOn) await tellLeads(context, after)
  return recorded
}

async function tellOwner(context: CampaignContext, before: Issue | null, { id, ownerId, description }: Issue): Promise<void> {
  if (ownerId === null || ownerId === before?.ownerId) return
  const about = { subjectNoun: 'issue', subjectId: id, params: { subject: inShort(description) } } as const
  await notify(context, [{ kind: 'issueAssigned', personId: ownerId, ...about }])
}

async function tellLeads(context: CampaignContext, { id, description }: Issue): Promise<void> {
  const about = { subjectNoun: 'issue', subjectId: id, params: { subject: inShort(description) } } as const
  const leads = await leadsOfCampaign(context)
  await notify(
    context,
    leads.map((personId) => ({ kind: 'escalated', personId, ...about })),
  )
}

/** A line of a list. */
function inShort(description: string): string {
  const [line = ''] = description.split('\n')
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}

function editor({ who, campaign }: CampaignContext) {
  return { personId: who.personId, role: campaign.role }
}

/** What may not be seen can't be written, as if the field did not exist. */
function refuseGuestsNumbers({ campaign }: CampaignContext, said: Partial<Issue>): void {
  const field = impactOnKpi.find((name) => said[name] !== undefined)
  if (field && campaign.role === 'guest') throw new Problem('unknownReference', { field }, { field })
}

function refuseNonsense(issue: Issue, { today }: CampaignContext, said: Partial<Issue>): void {
  if (issue.raisedOn > today) throw new Problem('actualInFuture', { day: issue.raisedOn, today }, { field: 'raisedOn' })
  const refused = impactOnKpi.some((field) => said[field] !== undefined) ? refuseImpact(issue) : null
  if (refused) throw refused
}
