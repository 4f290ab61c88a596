import { v7 as newId } from 'uuid'
import type { Change } from '#domain/change.ts'
import { changed, created } from '#domain/change.ts'
import type { Issue } from '#domain/issue.ts'
import { blankIssue } from '#domain/issue.ts'
import { issueEditOf, textsOfTask } from '#domain/issueOfTask.ts'
import type { Task } from '#domain/task.ts'
import { blankTask } from '#domain/taskEdit.ts'
import type { CampaignContext } from '../context.ts'
import { issuesOfTasks, lastIssueNumber } from '../queries/issues.ts'
import { tasksById } from '../queries/tasks.ts'

/**
 * What these edits of tasks mean for the issue log: the sheet's columns are the log seen from the task. `earlier` are changes of the same
 * event, which may have given out numbers.
 */
export async function issueChanges(
  context: CampaignContext,
  edits: { task: Task; next: Task }[],
  earlier: Change[] = [],
): Promise<Change[]> {
  const said = edits.filter(({ task, next }) => task.issue !== next.issue || task.countermeasure !== next.countermeasure)
  if (said.length === 0) return []
  const issues = await issuesOfTasks(
    context,
    said.map(({ task }) => task.id),
  )
  let number: number | null = null
  const changes: (Change | null)[] = []
  for (const { task, next } of said) {
    const edit = issueEditOf(task, next, issues.get(task.id) ?? [], context.today)
    if (edit.act === 'change') changes.push(changed('issue', edit.issue, edit.next))
    if (edit.act !== 'raise') continue
    number = (number ?? (await lastIssueNumber(context)) + raisedIn(earlier)) + 1
    changes.push(created('issue', { ...issueOf(context, next, number, edit.description), countermeasure: edit.countermeasure }))
  }
  return changes.filter((change) => change !== null)
}

function raisedIn(changes: Change[]): number {
  return changes.filter(({ noun, kind }) => noun === 'issue' && kind === 'created').length
}

/** What is told of a task that is finished is over. */
function issueOf({ today, who }: CampaignContext, task: Task, number: number, description: string): Issue {
  const raisedOn = task.actualFinish && task.actualFinish < today ? task.actualFinish : today
  const about = { id: newId(), number, description, raisedOn, raisedById: who.personId, taskId: task.id, ownerId: task.ownerId }
  const over = task.actualFinish && ({ state: 'resolved', resolvedOn: task.actualFinish } as const)
  return { ...blankIssue(about), ...over }
}

/** Tasks that come into being with words about a problem, as edits of empty ones. */
export function newTaskEdits(changes: Change[]): { task: Task; next: Task }[] {
  return changes
    .filter(({ noun, kind }) => noun === 'task' && kind === 'created')
    .map(({ id, after }) => ({ task: blankTask(id, 0), next: { ...blankTask(id, 0), ...after, id } }))
}

/** What a change in the log means for the words of the tasks that it was and is of. */
export async function taskTextChanges(
  context: CampaignContext,
  { before, after }: { before: Issue | null; after: Issue | null },
): Promise<(Change | null)[]> {
  const taskIds = [...new Set([before?.taskId, after?.taskId].filter((id) => id !== null && id !== undefined))]
  if (taskIds.length === 0) return []
  const tasks = await tasksById(context, taskIds)
  const issues = await issuesOfTasks(context, taskIds)
  const changedId = (after ?? before)!.id
  return [...tasks.values()].map((task) => {
    const others = (issues.get(task.id) ?? []).filter(({ id }) => id !== changedId)
    const isAfter = after?.taskId === task.id
    const step = { before: before?.taskId === task.id ? before : null, after: isAfter ? after : null }
    return changed('task', task, textsOfTask(task, isAfter ? [...others, after] : others, step))
  })
}
