import type { Day } from '../day.ts'
import type { DecisionState } from '../decision.ts'
import { decisionStates } from '../decision.ts'
import type { ReviewKind } from '../review.ts'
import { reviewKinds } from '../review.ts'
import type { CellDateContext } from './cellDate.ts'
import { readCellDate } from './cellDate.ts'
import type { CellProblem, CellProblemCode } from './cellProblem.ts'
import type { Grid } from './grid.ts'
import { readPeople } from './people.ts'
import { decisionStateLabels, reviewHeadings, reviewKindLabels } from './reviewsLayout.ts'
import { exportHeadingRow } from './rowKey.ts'

/** A row of table (五) that says what is to be done. */
export interface DecisionRow {
  /** The decision's id; null for a row that somebody added, or in which a meeting's row was filled in. */
  key: string | null
  row: number
  /** Of the row's meeting; a decision of none was made on that day. */
  decidedOn: Day | null
  meeting: ReviewKind | null
  reason: string
  content: string
  owner: string | null
  dueDate: Day | null
  outcome: string
  state: DecisionState
  /** What could not be read, and so says nothing. */
  unread: Set<string>
}

export interface DecisionTable {
  rows: DecisionRow[]
  problems: CellProblem[]
}

type Heading = keyof typeof reviewHeadings

/** Table (五) of an edited export; null where the file has none. */
export function readDecisions(grids: Grid[], dates: CellDateContext): DecisionTable | null {
  for (const grid of grids) {
    const headingRow = exportHeadingRow(grid)
    const columns = headingRow === null ? null : columnsOf(grid, headingRow)
    if (columns)
      return readRows(
        grid,
        grid.rowNumbers.filter((row) => row > headingRow!),
        columns,
        dates,
      )
  }
  return null
}

function columnsOf(grid: Grid, headingRow: number): Map<Heading, number> | null {
  const byText = new Map(grid.filled(headingRow).map(({ column, cell }) => [String(cell.value).trim(), column]))
  const found = (Object.keys(reviewHeadings) as Heading[]).flatMap((heading) => {
    const column = byText.get(reviewHeadings[heading])
    return column === undefined ? [] : [[heading, column] as const]
  })
  const columns = new Map(found)
  return columns.has('content') && columns.has('highlights') ? columns : null
}

function readRows(grid: Grid, rows: number[], columns: Map<Heading, number>, dates: CellDateContext): DecisionTable {
  const problems: CellProblem[] = []
  const known = new Set<string>()
  const read = rows.flatMap((row): DecisionRow[] => {
    const text = (heading: Heading) => {
      const column = columns.get(heading)
      return column === undefined ? '' : grid.text(row, column).trim()
    }
    const unread = new Set<string>(
      (['reason', 'owner', 'dueDate', 'outcome', 'state'] as const).filter((field) => !columns.has(field)),
    )
    const refuse = (heading: Heading, code: CellProblemCode, params: CellProblem['params'] = {}) => {
      unread.add(heading)
      const column = columns.get(heading) ?? 0
      problems.push({ sheet: grid.name, row, column, field: null, value: text(heading), code, params })
    }
    const content = text('content')
    const id = /^decision:(.+)$/.exec(text('key'))?.[1] ?? null
    if (content === '') {
      if (id !== null) refuse('content', 'decisionMissing')
      if (id !== null) known.add(id)
      return []
    }
    const day = (heading: 'day' | 'dueDate') => {
      const column = columns.get(heading)
      const date = readCellDate(column === undefined ? undefined : grid.seen(row, column), dates)
      if (date.kind === 'day') return date.day
      if (date.kind !== 'none') refuse(heading, 'decisionDateUnread')
      return null
    }
    const people = readPeople(text('owner'))
    if (people.length > 1) refuse('owner', 'decisionOwnersSeveral', { count: people.length })
    const state = decisionStates.find((each) => decisionStateLabels[each] === text('state'))
    if (!state && text('state') !== '') refuse('state', 'decisionStateUnknown')
    if (!state) unread.add('state')
    const key = id !== null && !known.has(id) ? id : null
    if (key !== null) known.add(key)
    return [
      {
        key,
        row,
        decidedOn: day('day'),
        meeting: reviewKinds.find((kind) => reviewKindLabels[kind] === text('kind')) ?? null,
        reason: text('reason'),
        content,
        owner: people.length === 1 ? people[0]! : null,
        dueDate: day('dueDate'),
        outcome: text('outcome'),
        state: state ?? 'open',
        unread,
      },
    ]
  })
  return { rows: read, problems }
}
