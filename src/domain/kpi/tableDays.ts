import type { Day } from '#domain/day.ts'
import { readDayCell, type DayCell, type DayOrder } from './dayCell.ts'
import { dayOrderOf } from './dayOrder.ts'
import type { TableLayout } from './tableLayout.ts'
import type { TableProblem, TableProblemCode, TableQuestion } from './tableProblem.ts'

export interface TableDays {
  /** The day of a value in body row `i` and `column`; null where it could not be read (and is named in `problems`). */
  at(i: number, column: number): Day | null
  problems: TableProblem[]
  questions: TableQuestion[]
}

/** The days of a table, from its column of days, or from its heading where days stand side by side. */
export function readDays(layout: TableLayout, about: { year: number | undefined; order: DayOrder | null }): TableDays {
  const across = layout.date < 0
  const places = across
    ? layout.values.map((column) => ({ line: layout.header!.line, column, text: layout.header!.cells[column]! }))
    : layout.body.map(({ line, cells }) => ({ line, column: layout.date, text: cells[layout.date] ?? '' }))
  const cells = places.map(({ text }) => readDayCell(text, about.year))
  const decided = about.order ?? dayOrderOf(cells)
  const days = cells.map((cell) => dayOf(cell, decided))
  const problems = places.flatMap(({ line, column, text }, i) => {
    const day = days[i]!
    return 'problem' in day
      ? [{ line, column: column + 1, heading: layout.headings[column]!.heading, text, code: day.problem }]
      : []
  })
  const doubtful = decided === 'ask' ? places[cells.findIndex(({ kind }) => kind === 'either')] : undefined
  const byPlace = new Map(places.map(({ line, column }, i) => [across ? column : line, days[i]!]))
  return {
    at: (i, column) => {
      const day = byPlace.get(across ? column : layout.body[i]!.line)!
      return 'day' in day ? day.day : null
    },
    problems,
    questions: doubtful
      ? [
          {
            code: 'dayOrder',
            column: doubtful.column + 1,
            heading: layout.headings[doubtful.column]!.heading,
            example: doubtful.text,
          },
        ]
      : [],
  }
}

function dayOf(cell: DayCell, order: DayOrder | 'mixed' | 'ask'): { day: Day } | { problem: TableProblemCode } {
  if (cell.kind === 'day') return cell
  if (cell.kind === 'empty') return { problem: 'dateMissing' }
  if (cell.kind === 'unread') return { problem: 'dateUnread' }
  const only = cell.dmy === null ? cell.mdy : cell.mdy === null || cell.dmy === cell.mdy ? cell.dmy : null
  if (order === 'mixed') return only === null ? { problem: 'dateEither' } : { day: only }
  const day = order === 'dmy' ? cell.dmy : cell.mdy
  return day === null ? { problem: 'dateImpossible' } : { day }
}
