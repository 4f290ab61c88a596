import { useSearchParams } from 'wouter'
import type { Issue } from '#domain/issue.ts'
import { byUrgency, isUnresolved, promiseMissedDays } from '#domain/issue.ts'
import type { IssueView } from '../../paths.ts'

export const shows = ['open', 'missed', 'mine', 'all'] as const
export type Shows = (typeof shows)[number]

export function useIssueView() {
  const [search, setSearch] = useSearchParams()
  const view = {
    show: shows.find((show) => show === search.get('show')) ?? 'open',
    q: search.get('q') ?? '',
    issue: search.get('issue') ?? '',
  }
  const change = (patch: IssueView) => {
    const next = Object.entries({ ...view, ...patch }).filter(([name, value]) => value && !(name === 'show' && value === 'open'))
    setSearch(new URLSearchParams(next as [string, string][]), { replace: !('issue' in patch) })
  }
  return { view, change }
}

export function isShown(issue: Issue, show: Shows, { personId, today }: { personId: string; today: string }): boolean {
  switch (show) {
    case 'open':
      return isUnresolved(issue)
    case 'missed':
      return promiseMissedDays(issue, today) > 0
    case 'mine':
      return isUnresolved(issue) && issue.ownerId === personId
    case 'all':
      return true
  }
}

/** Those that the view lets through, what needs somebody first above. */
export function shownIssues(
  issues: readonly Issue[],
  { show, q }: { show: Shows; q: string },
  me: { personId: string; today: string },
  namesOf: (issue: Issue) => string[],
): Issue[] {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean)
  const text = (issue: Issue) =>
    [`#${issue.number}`, issue.description, issue.impact, issue.countermeasure, issue.rootCause, issue.remarks, ...namesOf(issue)]
      .join('\n')
      .toLowerCase()
  return issues
    .filter((issue) => isShown(issue, show, me) && words.every((word) => text(issue).includes(word)))
    .toSorted(byUrgency(me.today))
}
