import type { Day } from '../day.ts'
import type { CellDateContext } from './cellDate.ts'
import { readCellDate } from './cellDate.ts'
import type { CellProblem, CellProblemCode } from './cellProblem.ts'
import type { Grid } from './grid.ts'
import { readPeople } from './people.ts'
import { exportHeadingRow } from './rowKey.ts'

/** One row of a log in an edited export. What can't be read is a problem, and says nothing: its heading is in `unread`. */
export interface LogRow<Heading extends string> {
  row: number
  unread: Set<string>
  text(heading: Heading): string
  day(heading: Heading): Day | null
  /** The one person of the cell. */
  person(heading: Heading): string | null
  /** The choice of these labels; null where the cell says nothing. */
  choice<Choice extends string>(heading: Heading, labels: Record<Choice, string>): Choice | null
  refuse(heading: Heading, code: CellProblemCode, params?: CellProblem['params']): void
}

/** The rows of the first sheet that has the hidden column and these headings; null where there is none. */
export function logRows<Heading extends string>(
  grids: Grid[],
  headings: Record<Heading, string>,
  telling: NoInfer<Heading>[],
  dates: CellDateContext,
): { rows: LogRow<Heading>[]; problems: CellProblem[] } | null {
  for (const grid of grids) {
    const headingRow = exportHeadingRow(grid)
    const columns = headingRow === null ? null : columnsOf(grid, headingRow, headings)
    if (headingRow === null || !columns || !telling.every((heading) => columns.has(heading))) continue
    const problems: CellProblem[] = []
    const below = grid.rowNumbers.filter((row) => row > headingRow)
    return { rows: below.map((row) => logRow(grid, row, columns, dates, problems)), problems }
  }
  return null
}

function columnsOf<Heading extends string>(grid: Grid, row: number, headings: Record<Heading, string>): Map<Heading, number> {
  const byText = new Map(grid.filled(row).map(({ column, cell }) => [String(cell.value).trim(), column]))
  const found = (Object.keys(headings) as Heading[]).map((heading) => [heading, byText.get(headings[heading])] as const)
  return new Map(found.filter((pair): pair is [Heading, number] => pair[1] !== undefined))
}

function logRow<Heading extends string>(
  grid: Grid,
  row: number,
  columns: Map<Heading, number>,
  dates: CellDateContext,
  problems: CellProblem[],
): LogRow<Heading> {
  const unread = new Set<string>()
  const columnOf = (heading: Heading) => {
    const column = columns.get(heading)
    if (column === undefined) unread.add(heading)
    return column
  }
  const text = (heading: Heading) => {
    const column = columnOf(heading)
    return column === undefined ? '' : grid.text(row, column).trim()
  }
  const refuse: LogRow<Heading>['refuse'] = (heading, code, params = {}) => {
    const value = text(heading)
    unread.add(heading)
    problems.push({ sheet: grid.name, row, column: columns.get(heading) ?? 0, field: null, value, code, params })
  }
  return {
    row,
    unread,
    text,
    refuse,
    day: (heading) => {
      const column = columnOf(heading)
      const date = readCellDate(column === undefined ? undefined : grid.seen(row, column), dates)
      if (date.kind === 'day') return date.day
      if (date.kind !== 'none') refuse(heading, 'logDateUnread')
      return null
    },
    person: (heading) => {
      const people = readPeople(text(heading))
      if (people.length > 1) refuse(heading, 'logPeopleSeveral', { count: people.length })
      return people.length === 1 ? people[0]! : null
    },
    choice: (heading, labels) => {
      const written = text(heading)
      const found = (Object.keys(labels) as (keyof typeof labels)[]).find((choice) => labels[choice] === written)
      if (found === undefined && written !== '')
        refuse(heading, 'logChoiceUnknown', { choices: Object.values(labels).join('、') })
      if (found === undefined) unread.add(heading)
      return found ?? null
    },
  }
}
