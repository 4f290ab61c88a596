import type { Change } from '#domain/change.ts'
import { changed } from '#domain/change.ts'
import { abandonedIssue, cancelledTask, finishedTask } from '#domain/closing/decide.ts'
import { actsOf } from '#domain/closing/openItems.ts'
import type { Decision } from '#domain/decision.ts'
import { performDecisionAct } from '#domain/decision.ts'
import { performIssueAct } from '#domain/issue.ts'
import { Problem } from '#domain/problem.ts'
import { problemSentence } from '#domain/problemSentence.ts'
import type { Task } from '#domain/task.ts'
import { performReview } from '#domain/taskReview.ts'
import type { closings as declared } from '#operations/closings.ts'
import type { OutputOf } from '#operations/operation.ts'
import type { CampaignContext } from '../context.ts'
import { decisionsOfCampaign } from '../queries/decisions.ts'
import { issuesById } from '../queries/closings.ts'
import { tasksById } from '../queries/tasks.ts'
import { carryOver } from './carryOver.ts'
import { changeRequests } from './changeRequests.ts'
import { heldValues } from './heldValues.ts'
import { taskTextChanges } from './issueChanges.ts'
import { progressChanges } from './progressChanges.ts'
import { record } from './record.ts'
import { rescheduleProposals } from './rescheduleProposals.ts'
import { submissionChange } from './submissionChanges.ts'
import type { ClosingInput, Refused } from './tryEach.ts'
import { tryEach } from './tryEach.ts'

type Decided = OutputOf<typeof declared.decide>

/** Decides what can be decided, as one event, and names what can't with the reason. */
export async function decideAtClosing(context: CampaignContext, input: ClosingInput): Promise<Decided> {
  const { kind, act, words = '' } = input
  const ids = [...new Set(input.ids)]
  if (!actsOf[kind].includes(act)) throw new Problem('closingActForbids', {}, { field: 'act' })
  const needsWords = act === 'cancel' || (kind === 'decision' && act === 'finish')
  if (needsWords && words === '') throw new Problem('closingWordsMissing', {}, { field: 'words' })
  if (act === 'carryOver') return carryOver(context, { ...input, ids })
  switch (kind) {
    case 'task':
    case 'submission':
      return decideTasks(context, { ...input, ids })
    case 'issue':
      return decideIssues(context, { ...input, ids })
    case 'decision':
      return decideDecisions(context, { ...input, ids })
    case 'heldValue': {
      const action = act === 'finish' ? 'accept' : 'discard'
      const { resolved } = (await heldValues.resolve(context, { ids, action, reason: words })) as { resolved: number }
      return { revision: context.campaign.revision, eventId: null, decided: resolved, refused: [] }
    }
    case 'rescheduleProposal':
      return eachOf(ids, context, (proposalId) => rescheduleProposals.reject(context, { proposalId, reason: words }))
    case 'changeRequest':
      return eachOf(ids, context, (changeRequestId) =>
        changeRequests.answer(context, { changeRequestId, decision: act === 'finish' ? 'accepted' : 'declined', answer: words }),
      )
  }
}

async function decideTasks(context: CampaignContext, { ids, kind, act, day, words = '' }: ClosingInput): Promise<Decided> {
  const { today, who, campaign } = context
  const tasks = await tasksById(context, ids)
  const person = { personId: who.personId, role: campaign.role }
  const { results, refused } = tryEach(context, ids, (id) => {
    const task = tasks.get(id)
    if (!task) throw new Problem('notFound')
    if (task.actualFinish || task.isCancelled) throw new Problem('alreadyFinished')
    if (act === 'cancel') return { task, next: cancelledTask(task, words, today, who.language) }
    if (kind === 'task') return { task, next: finishedTask(task, day ?? today, today) }
    const accepted = performReview('accept', task, person, today, words)
    return { task, next: { ...accepted, actualFinish: dayOfFinish(accepted, day ?? today, today) } }
  })
  const changes: (Change | null)[] = results.map(({ task, next }) => changed('task', task, next))
  if (kind === 'submission' && act === 'finish')
    for (const { next } of results) changes.push(await submissionChange(context, 'accept', next, { note: words }))
  changes.push(...(await progressChanges(context, results, today)))
  const type = act === 'cancel' ? 'closing:cancel' : 'closing:finish'
  return { ...(await record(context, type, changes)), decided: results.length, refused }
}

function dayOfFinish({ actualStart }: Task, day: string, today: string): string {
  if (day > today) throw new Problem('actualInFuture', { day, today }, { field: 'day' })
  if (actualStart && day < actualStart)
    throw new Problem('finishBeforeStart', { start: actualStart, finish: day }, { field: 'day' })
  return day
}

async function decideIssues(context: CampaignContext, { ids, act, day, words = '' }: ClosingInput): Promise<Decided> {
  const { today, who, campaign } = context
  const issues = new Map((await issuesById(context, ids)).map((issue) => [issue.id, issue]))
  const person = { personId: who.personId, role: campaign.role }
  const { results, refused } = tryEach(context, ids, (id) => {
    const issue = issues.get(id)
    if (!issue) throw new Problem('notFound')
    if (act === 'cancel') return { before: issue, after: abandonedIssue(issue, words, today, who.language) }
    const said = { day, ...(words !== '' && issue.countermeasure === '' && { countermeasure: words }) }
    return { before: issue, after: performIssueAct('close', issue, person, today, said) }
  })
  const changes: (Change | null)[] = results.map(({ before, after }) => changed('issue', before, after))
  for (const result of results) changes.push(...(await taskTextChanges(context, result)))
  return { ...(await record(context, 'issue:close', mergeByRow(changes))), decided: results.length, refused }
}

async function decideDecisions(context: CampaignContext, { ids, act, words = '' }: ClosingInput): Promise<Decided> {
  const all = new Map((await decisionsOfCampaign(context)).map((decision) => [decision.id, decision]))
  const person = { personId: context.who.personId, role: context.campaign.role }
  const { results, refused } = tryEach(context, ids, (id) => {
    const decision = all.get(id)
    if (!decision) throw new Problem('notFound')
    return { decision, next: lookedAt(decision) }
  })
  const changes = results.map(({ decision, next }) => changed('decision', decision, next))
  return {
    ...(await record(context, `decision:${act === 'finish' ? 'finish' : 'drop'}`, changes)),
    decided: results.length,
    refused,
  }

  function lookedAt(decision: Decision): Decision {
    if (act === 'cancel' && decision.state === 'open') return performDecisionAct('drop', decision, person, context.today, words)
    return decision.state === 'done'
      ? { ...decision, outcome: words }
      : performDecisionAct('finish', decision, person, context.today, words)
  }
}

/** Two issues of one task change the same row of it: what the later one says stands, from where the first began. */
function mergeByRow(changes: (Change | null)[]): Change[] {
  const byRow = new Map<string, Change>()
  for (const change of changes) {
    if (!change) continue
    const earlier = byRow.get(change.id)
    byRow.set(
      change.id,
      earlier
        ? { ...change, before: { ...change.before, ...earlier.before }, after: { ...earlier.after, ...change.after } }
        : change,
    )
  }
  return [...byRow.values()]
}

/** For kinds that are few: one after another, each as its own screen does it. */
async function eachOf(ids: string[], context: CampaignContext, decide: (id: string) => Promise<unknown>): Promise<Decided> {
  const refused: Refused = []
  let last = { revision: context.campaign.revision, eventId: null as string | null }
  for (const id of ids) {
    try {
      last = (await decide(id)) as typeof last
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      refused.push({ id, code: error.code, message: problemSentence(error, context.language) })
    }
  }
  return { ...last, decided: ids.length - refused.length, refused }
}
