import { v7 as newId } from 'uuid'
import type { Change } from '#domain/change.ts'
import { changed, created } from '#domain/change.ts'
import type { Issue } from '#domain/issue.ts'
import { blankIssue, isUnresolved } from '#domain/issue.ts'
import { Problem } from '#domain/problem.ts'
import { problemSentence } from '#domain/problemSentence.ts'
import type { CampaignContext } from '../context.ts'
import { allIssues, lastIssueNumber } from '../queries/issues.ts'
import { sentence } from './campaignFromDraft.ts'
import { refuseConflicts } from './conflicts.ts'
import { taskTextChanges } from './issueChanges.ts'
import type { Difference, Ids, Rows } from './taskDifferences.ts'
import { valuesOf } from './taskDifferences.ts'

/**
 * What the ticked differences do to issues and risks, on top of what the rows of the plan change in the same event: `plan` with that, and
 * sentences on what could not be taken. Of an issue that its task's row changed already, the task's row counts.
 */
export async function issueDifferences(
  context: CampaignContext,
  rows: Rows,
  differences: Difference[],
  ids: Ids,
  plan: Change[],
  basedOn: number | undefined,
): Promise<{ changes: Change[]; left: string[] }> {
  const mine = differences.filter(({ subject }) => subject === 'issue')
  if (mine.length === 0) return { changes: plan, left: [] }
  const known = new Map((await allIssues(context)).map((issue) => [issue.id, issue]))
  const given = Math.max(...plan.map(({ noun, after }) => (noun === 'issue' ? Number(after?.number ?? 0) : 0)), 0)
  let number = Math.max(await lastIssueNumber(context), given)
  let changes = plan
  const left: string[] = []
  for (const difference of mine) {
    try {
      const patch = patchOf(difference, rows, ids)
      const before = known.get(difference.key ?? '') ?? null
      if (difference.kind !== 'added' && !before) throw new Problem('notFound')
      if (before && changes.some(({ noun, id }) => noun === 'issue' && id === before.id)) throw new Problem('issueChangedByTask')
      if (before) await refuseConflicts(context, before.id, basedOn, patch)
      const raisedOn = patch.raisedOn ?? context.today
      const about = { id: newId(), number: number + 1, description: difference.name, raisedOn, raisedById: context.who.personId }
      const after = settled({ ...(before ?? blankIssue(about)), ...patch, raisedOn: before?.raisedOn ?? raisedOn }, context.today)
      if (!before) number += 1
      const change = before ? changed('issue', before, after) : created('issue', after)
      changes = merged(changes, [change, ...(await taskTextChanges(context, { before, after }))])
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      left.push(sentence(context, difference, problemSentence(error, context.language)))
    }
  }
  return { changes, left }
}

type Said = Partial<Omit<Issue, 'raisedOn'>> & { owner?: string | null; task?: string; raisedOn?: string | null }

function patchOf(difference: Difference, rows: Rows, ids: Ids): Partial<Issue> {
  const { owner, task, raisedOn, ...rest } = valuesOf(difference) as Said
  return {
    ...rest,
    ...(raisedOn != null && { raisedOn }),
    ...(owner !== undefined && { ownerId: ids.person(owner) }),
    ...(task !== undefined && { taskId: taskNamed(rows, task) }),
  }
}

function taskNamed({ tasks }: Rows, name: string): string | null {
  if (name === '') return null
  const found = tasks.filter((task) => task.name.replaceAll(/\s+/g, ' ').trim() === name)
  if (found.length !== 1) throw new Problem('issueTaskUnclear', { name }, { field: 'taskId' })
  return found[0]!.id
}

/** What is over has a day on which it was, and what is not has none; no day lies ahead or before it was raised. */
function settled(issue: Issue, today: string): Issue {
  const resolvedOn = isUnresolved(issue) ? null : (issue.resolvedOn ?? today)
  if (issue.raisedOn > today) throw new Problem('actualInFuture', { day: issue.raisedOn, today }, { field: 'raisedOn' })
  if (resolvedOn && resolvedOn > today) throw new Problem('actualInFuture', { day: resolvedOn, today }, { field: 'resolvedOn' })
  if (resolvedOn && resolvedOn < issue.raisedOn)
    throw new Problem('resolvedBeforeRaised', { day: resolvedOn, raised: issue.raisedOn }, { field: 'resolvedOn' })
  return { ...issue, resolvedOn }
}

/** An event changes a row once: the words of a task join what its own row changes, which counts where both speak. */
function merged(changes: Change[], further: (Change | null)[]): Change[] {
  const all = [...changes]
  for (const change of further) {
    if (!change) continue
    const at = all.findIndex(({ noun, id }) => noun === change.noun && id === change.id)
    const known = all[at]
    if (!known) all.push(change)
    else if (known.kind === 'changed')
      all[at] = { ...known, before: { ...change.before, ...known.before }, after: { ...change.after, ...known.after } }
  }
  return all
}
