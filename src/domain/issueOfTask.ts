import type { Issue } from './issue.ts'
import { isUnresolved } from './issue.ts'
import type { Task } from './task.ts'

/**
 * The sheet's columns 遇到的问题 and 解决措施 are the issue log seen from the task: they show its newest unresolved issue. When all are
 * resolved the words stay, as they do in a workbook, and follow corrections of the issue that they are of.
 */

type Texts = Pick<Task, 'issue' | 'countermeasure'>

/** The issue that the sheet's words are of. */
export function shownIssue(task: Texts, issues: readonly Issue[]): Issue | undefined {
  const newestFirst = issues.toSorted((a, b) => b.number - a.number)
  return (
    newestFirst.find((issue) => issue.kind === 'issue' && isUnresolved(issue)) ??
    newestFirst.find((issue) => issue.kind === 'issue' && task.issue !== '' && issue.description === task.issue)
  )
}

export type IssueEdit =
  | { act: 'none' }
  | { act: 'raise'; description: string; countermeasure: string }
  | { act: 'change'; issue: Issue; next: Partial<Issue> }

/**
 * What typing into the sheet means for the log: words where there was no issue raise one, other words correct the one shown, and
 * emptying the cell resolves it today.
 */
export function issueEditOf(before: Texts, after: Texts, issues: readonly Issue[], today: string): IssueEdit {
  if (before.issue === after.issue && before.countermeasure === after.countermeasure) return { act: 'none' }
  const issue = shownIssue(before, issues)
  const { issue: description, countermeasure } = after
  if (!issue) return description === '' ? { act: 'none' } : { act: 'raise', description, countermeasure }
  if (description !== '') return { act: 'change', issue, next: { description, countermeasure } }
  if (!isUnresolved(issue)) return { act: 'none' }
  const resolvedOn = issue.raisedOn > today ? issue.raisedOn : today
  return { act: 'change', issue, next: { state: 'resolved', resolvedOn, countermeasure: countermeasure || issue.countermeasure } }
}

/** The words of the task after one of its issues went from `before` to `after` (null: it was raised, or removed). */
export function textsOfTask(
  task: Texts,
  issuesAfter: readonly Issue[],
  { before, after }: { before: Issue | null; after: Issue | null },
): Texts {
  const unresolved = shownIssue({ issue: '', countermeasure: '' }, issuesAfter)
  if (unresolved) return { issue: unresolved.description, countermeasure: unresolved.countermeasure }
  if (!before || before.description !== task.issue) return { issue: task.issue, countermeasure: task.countermeasure }
  if (!after || after.kind === 'risk') return { issue: '', countermeasure: '' }
  return { issue: after.description, countermeasure: after.countermeasure }
}
