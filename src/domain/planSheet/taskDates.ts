import type { Day } from '../day.ts'
import { readCellDate } from './cellDate.ts'
import type { CellDate } from './cellDate.ts'
import type { SheetField } from './columnMeaning.ts'
import type { PlanTask } from './planDraft.ts'
import type { Report, RowContext } from './readTask.ts'

type TaskDates = Pick<PlanTask, 'plannedStart' | 'plannedFinish' | 'actualStart' | 'actualFinish'>

/** The four dates of a row; words that fix no day go to the remarks. Work that goes on has begun on its only actual day, not ended. */
export function readTaskDates(context: RowContext, row: number, isFinished: boolean, report: Report): TaskDates {
  const planned = bothEnds(context, row, ['plannedStart', 'plannedFinish'], true, report)
  const actual = bothEnds(context, row, ['actualStart', 'actualFinish'], isFinished, report)
  return { plannedStart: planned.start, plannedFinish: planned.finish, actualStart: actual.start, actualFinish: actual.finish }
}

interface Ends {
  start: Day | null
  finish: Day | null
}

/** `isBoth`: a day that stands alone is the end as well as the start. */
function bothEnds(context: RowContext, row: number, fields: [SheetField, SheetField], isBoth: boolean, report: Report): Ends {
  const [startField, finishField] = fields
  const { [startField]: startColumn, [finishField]: finishColumn } = context.columns
  const first = dateOf(context, row, startField, report)
  const isShared = finishColumn === undefined || startColumn === finishColumn
  const last = isShared ? alone(first, isBoth && !isStartColumn(context, startColumn)) : dateOf(context, row, finishField, report)
  const ends = { start: startOf(first), finish: finishOf(last) }
  if (!ends.start || !ends.finish || ends.finish >= ends.start) return ends
  report(finishColumn === undefined ? startField : finishField, 'finishBeforeStart', { start: ends.start }, false)
  return { start: null, finish: ends.finish }
}

function alone(date: CellDate, isBoth: boolean): CellDate {
  return date.kind === 'day' && date.rule === 'on' && !isBoth ? { kind: 'none' } : date
}

function isStartColumn({ headings }: RowContext, column: number | undefined): boolean {
  const heading = headings[column ?? -1] ?? ''
  return /开始|启动|起始|start|begin|from/i.test(heading) && !/结束|完成|截止|end|finish/i.test(heading)
}

function dateOf({ grid, columns, dates }: RowContext, row: number, field: SheetField, report: Report): CellDate {
  const column = columns[field]
  const read = column === undefined ? ({ kind: 'none' } as const) : readCellDate(grid.seen(row, column), dates)
  if (read.kind === 'problem') report(field, read.code, {}, true)
  return read
}

function startOf(date: CellDate): Day | null {
  if (date.kind === 'span') return date.start
  return date.kind === 'day' && date.rule !== 'by' ? date.day : null
}

function finishOf(date: CellDate): Day | null {
  if (date.kind === 'span') return date.finish
  return date.kind === 'day' && date.rule !== 'from' ? date.day : null
}
