import type { KeyboardEvent } from 'react'
import type { Issue } from '#domain/issue.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import type { IssueView } from '../../paths.ts'
import { paths } from '../../paths.ts'
import { IssueStateMark, PromiseMark, SeverityMark } from '../../plan/issues/IssueMarks.tsx'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { useNames } from '../../plan/useNames.ts'
import type { Column } from '../../ui/frame/Table.tsx'
import { Badge } from '../../ui/marks/Badge.tsx'
import styles from './columns.module.css'

/** `view` is what is shown beside the issue that a line opens. */
export function useIssueColumns(view: IssueView): Column<Issue>[] {
  const { issues: words } = useMessages()
  const { campaign, tasks } = usePlan()
  const names = useNames()
  return [
    {
      key: 'description',
      header: words.field.description,
      heading: true,
      cell: (issue) => <Description issue={issue} view={view} />,
    },
    {
      key: 'task',
      header: words.field.taskId,
      cell: ({ taskId }) =>
        taskId && tasks.has(taskId) ? <a href={paths.sheet(campaign.id, { task: taskId })}>{tasks.get(taskId)!.name}</a> : null,
    },
    {
      key: 'severity',
      header: words.field.severity,
      short: true,
      cell: ({ severity }) => <SeverityMark severity={severity} />,
    },
    { key: 'owner', header: words.field.ownerId, short: true, cell: ({ ownerId }) => names.person(ownerId) },
    {
      key: 'countermeasure',
      header: words.field.countermeasure,
      cell: (issue) => <span className={styles.words}>{countermeasureOf(issue)}</span>,
    },
    { key: 'state', header: words.field.state, short: true, cell: (issue) => <IssueStateMark issue={issue} /> },
    { key: 'promise', header: words.field.promisedDate, short: true, cell: (issue) => <PromiseMark issue={issue} /> },
  ]
}

function countermeasureOf({ kind, countermeasure, contingencyPlan }: Issue): string {
  return countermeasure || (kind === 'risk' ? contingencyPlan : '')
}

function Description({ issue, view }: { issue: Issue; view: IssueView }) {
  const { issues: words } = useMessages()
  const { campaign } = usePlan()
  return (
    <span className={styles.description}>
      <span className={styles.number}>#{issue.number}</span>
      <span>
        <a className={styles.link} href={paths.issues(campaign.id, { ...view, issue: issue.id })} onKeyDown={walk}>
          {issue.description}
        </a>{' '}
        {issue.kind === 'risk' && <Badge tone="warning">{words.kind.risk}</Badge>}
        {issue.impact && <span className={styles.impact}>{issue.impact}</span>}
      </span>
    </span>
  )
}

/** Up and down go from issue to issue, past the tasks beside them. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined) return
  const links = [...document.querySelectorAll<HTMLElement>(`.${styles.link}`)]
  const next = links[links.indexOf(event.currentTarget) + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}
