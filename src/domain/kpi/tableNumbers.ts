import { shiftDecimal } from '../planSheet/decimalText.ts'
import { columnMark, type ColumnMark } from './columnNumbers.ts'
import type { Separator } from './csv.ts'
import type { Decimal } from './decimal.ts'
import { decimalOf } from './decimalText.ts'
import { readNumberCell, type NumberCell } from './numberCell.ts'
import { isRateName, type TableHeading } from './tableHeading.ts'
import type { TableLayout } from './tableLayout.ts'
import type { TableAnswers } from './tableMapping.ts'
import type { TableProblemCode, TableQuestion } from './tableProblem.ts'

export type TableNumber = { value: Decimal; percent: boolean } | { problem: TableProblemCode }

export interface TableNumbers {
  /** The number in body row `i` and `column`; null where the cell is empty: missing is not zero. */
  at(i: number, column: number): TableNumber | null
  questions: TableQuestion[]
}

interface Column {
  heading: TableHeading
  cells: NumberCell[]
  mark: ColumnMark
  hasPercent: boolean
  isFraction: boolean
}

/** The numbers of a table, each column by its own notation. In a table with metrics in rows all columns share one. */
export function readNumbers(layout: TableLayout, about: TableAnswers & { separator: Separator }): TableNumbers {
  const cellsOf = new Map(
    layout.values.map((column) => [column, layout.body.map(({ cells }) => readNumberCell(cells[column] ?? ''))]),
  )
  const all = [...cellsOf.values()].flat()
  const questions: TableQuestion[] = []
  const columns = new Map<number, Column>()
  for (const [column, cells] of cellsOf) {
    const heading = layout.headings[column]!
    const ask = (code: TableQuestion['code'], is: (cell: NumberCell) => boolean) => {
      const row = layout.body[cells.findIndex(is)]
      questions.push({ code, column: column + 1, heading: heading.heading, example: row?.cells[column] ?? '' })
    }
    const mark = about.decimalMark ?? columnMark(layout.kind === 'across' ? all : cells, all, about.separator)
    if (mark === 'ask' && cells.some(({ kind }) => kind === 'either')) ask('decimalMark', ({ kind }) => kind === 'either')
    if (layout.metric === null && isUnclearRate(heading, cells, about)) ask('fractionOrPercent', isBareFraction)
    columns.set(column, {
      heading,
      cells,
      mark,
      hasPercent: layout.metric === null && cells.some((cell) => 'percent' in cell && cell.percent),
      isFraction: about.fractions?.includes(heading.heading) ?? false,
    })
  }
  return { at: (i, column) => numberOf(columns.get(column)!, i), questions }
}

/** As it is kept, or the problem that it is too large to be a number of a campaign. */
function numberOf(column: Column, i: number): TableNumber | null {
  const found = writtenNumber(column, i)
  if (found === null || 'problem' in found) return found
  const value = decimalOf(found.value)
  return value === null ? { problem: 'numberTooLarge' } : { ...found, value }
}

function writtenNumber(column: Column, i: number): TableNumber | null {
  const cell = column.cells[i]!
  if (cell.kind === 'empty') return null
  if (cell.kind === 'unread') return { problem: 'numberUnread' }
  if (cell.kind === 'either' && column.mark === 'mixed') return { problem: 'numberEither' }
  const written = cell.kind === 'number' ? cell.value : column.mark === 'comma' ? cell.comma : cell.point
  if (cell.percent) return { value: written, percent: true }
  if (column.heading.percent) return { value: written, percent: true }
  if (column.isFraction) return { value: shiftDecimal(written, 2), percent: true }
  if (column.hasPercent && /[1-9]/.test(written)) return { problem: 'percentUnclear' }
  return { value: cell.scaled ? written : shiftDecimal(written, column.heading.places), percent: column.hasPercent }
}

/** A rate whose numbers are all within 0 and 1 and without a sign: probably fractions, but a person has to say so. */
function isUnclearRate(heading: TableHeading, cells: NumberCell[], about: TableAnswers): boolean {
  if (heading.percent || !isRateName(heading.name)) return false
  if (about.fractions?.includes(heading.heading) || about.percentages?.includes(heading.heading)) return false
  const numbers = cells.filter((cell) => cell.kind === 'number' || cell.kind === 'either')
  return (
    numbers.some(isBareFraction) &&
    numbers.every((cell) => !cell.percent && Math.abs(Number(cell.kind === 'number' ? cell.value : cell.point)) <= 1)
  )
}

function isBareFraction(cell: NumberCell): boolean {
  return cell.kind === 'number' && !cell.percent && Number(cell.value) > 0
}
