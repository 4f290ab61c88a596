import type { Day } from '../day.ts'
import type { IssueState, Severity } from '../issue.ts'
import type { CellDateContext } from './cellDate.ts'
import type { CellProblem } from './cellProblem.ts'
import type { Grid } from './grid.ts'
import { issueHeadings, issueStateLabels, severityLabels } from './issuesLayout.ts'
import { logRows } from './logRows.ts'

/** A row of table (四). */
export interface IssueRow {
  /** The issue's id; null for a row that somebody added. */
  key: string | null
  row: number
  raisedOn: Day | null
  description: string
  task: string
  impact: string
  severity: Severity | null
  owner: string | null
  countermeasure: string
  promisedDate: Day | null
  resolvedOn: Day | null
  state: IssueState | null
  remarks: string
  /** What could not be read, and so says nothing. */
  unread: Set<string>
}

export interface IssueTable {
  rows: IssueRow[]
  problems: CellProblem[]
}

/** Table (四) of an edited export; null where the file has none. */
export function readIssues(grids: Grid[], dates: CellDateContext): IssueTable | null {
  const found = logRows(grids, issueHeadings, ['description', 'severity'], dates)
  if (!found) return null
  const known = new Set<string>()
  const rows = found.rows.flatMap((line): IssueRow[] => {
    const { row, unread, text, day } = line
    const id = /^issue:(.+)$/.exec(text('key'))?.[1] ?? null
    const key = id !== null && !known.has(id) ? id : null
    if (id !== null) known.add(id)
    const description = text('description')
    if (description === '') {
      if (id !== null) line.refuse('description', 'logTextMissing')
      return []
    }
    return [
      {
        key,
        row,
        description,
        raisedOn: day('raisedOn'),
        task: text('task'),
        impact: text('impact'),
        severity: line.choice('severity', severityLabels),
        owner: line.person('owner'),
        countermeasure: text('countermeasure'),
        promisedDate: day('promisedDate'),
        resolvedOn: day('resolvedOn'),
        state: line.choice('state', issueStateLabels),
        remarks: text('remarks'),
        unread,
      },
    ]
  })
  return { rows, problems: found.problems }
}
