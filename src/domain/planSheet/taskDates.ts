import type { Day } from '../day.ts'
import { readCellDate } from './cellDate.ts'
import type { CellDate } from './cellDate.ts'
import type { SheetField } from './columnMeaning.ts'
import type { PlanTask } from './planDraft.ts'
import type { Report, RowContext } from './readTask.ts'

type TaskDates = Pick<PlanTask, 'plannedStart' | 'plannedFinish' | 'actualStart' | 'actualFinish'>

/** The four dates of a row; words that fix no day go to the remarks. */
export function readTaskDates(context: RowContext, row: number, report: Report): TaskDates {
  const planned = bothEnds(context, row, 'plannedStart', 'plannedFinish', report)
  const actual = bothEnds(context, row, 'actualStart', 'actualFinish', report)
  return { plannedStart: planned.start, plannedFinish: planned.finish, actualStart: actual.start, actualFinish: actual.finish }
}

interface Ends {
  start: Day | null
  finish: Day | null
}

function bothEnds(context: RowContext, row: number, startField: SheetField, finishField: SheetField, report: Report): Ends {
  const { [startField]: startColumn, [finishField]: finishColumn } = context.columns
  const first = dateOf(context, row, startField, report)
  const last = startColumn === finishColumn ? first : dateOf(context, row, finishField, report)
  const ends = {
    start: startOf(first),
    finish: finishOf(last) ?? (finishColumn === undefined ? finishOfOnly(first, startColumn, context) : null),
  }
  if (!ends.start || !ends.finish || ends.finish >= ends.start) return ends
  report(finishColumn === undefined ? startField : finishField, 'finishBeforeStart', { start: ends.start }, false)
  return { start: null, finish: ends.finish }
}

function dateOf({ grid, columns, dates }: RowContext, row: number, field: SheetField, report: Report): CellDate {
  const column = columns[field]
  const read = column === undefined ? ({ kind: 'none' } as const) : readCellDate(grid.seen(row, column), dates)
  if (read.kind === 'problem') report(field, read.code, {}, true)
  return read
}

function startOf(date: CellDate): Day | null {
  if (date.kind === 'span') return date.start
  return date.kind === 'day' && !date.by ? date.day : null
}

function finishOf(date: CellDate): Day | null {
  if (date.kind === 'span') return date.finish
  return date.kind === 'day' ? date.day : null
}

/** The only date of a task is its day, unless the column says that it is the start. */
function finishOfOnly(date: CellDate, column: number | undefined, { headings }: RowContext): Day | null {
  const isStart = /开始|启动|起始|start|begin|from/i.test(headings[column ?? -1] ?? '')
  return date.kind === 'span' || !isStart ? finishOf(date) : null
}
