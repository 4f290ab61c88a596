import { percentOfCount } from '../progress.ts'
import type { CellDateContext } from './cellDate.ts'
import type { CellProblem, CellProblemCode } from './cellProblem.ts'
import { cellText } from './cells.ts'
import type { SheetField } from './columnMeaning.ts'
import type { Grid } from './grid.ts'
import { readPeople } from './people.ts'
import { readPercent } from './percent.ts'
import type { PercentScale } from './percent.ts'
import { emptyTask } from './planDraft.ts'
import type { DraftTask, PlanTask } from './planDraft.ts'
import { readRowKey } from './rowKey.ts'
import { readStatus } from './status.ts'
import type { ColumnMap } from './tableShape.ts'
import { readTaskDates } from './taskDates.ts'

/** What the rows of one table share. */
export interface RowContext {
  grid: Grid
  columns: ColumnMap
  headings: (string | undefined)[]
  dates: CellDateContext
  percentScale: PercentScale
  statusScale: PercentScale
}

/** Notes what one cell of the row could not give; `keep` puts its words into the remarks, so that they are not lost. */
export type Report = (field: SheetField, code: CellProblemCode, params?: Record<string, string | number>, keep?: boolean) => void

/** One row as a task. A cell that can't be taken is a problem; everything else of the row is still read. */
export function readTask(context: RowContext, row: number): { task: DraftTask; problems: CellProblem[] } {
  const { grid, columns } = context
  const problems: CellProblem[] = []
  const kept: string[] = []
  const report: Report = (field, code, params = {}, keep = false) => {
    const column = columns[field] ?? 0
    const value = grid.text(row, column)
    problems.push({ sheet: grid.name, row, column, field, value, code, params })
    if (keep) kept.push(`${context.headings[column]?.trim() ?? ''}：${value}`)
  }
  reportFormulas(context, row, report)
  const text = (field: SheetField) => longText(context, row, field)
  const said = progress(context, row, report)
  const task: DraftTask = {
    ...emptyTask,
    sheet: grid.name,
    row,
    key: readRowKey(text('key'))?.id ?? null,
    name: text('name').replace(/\s+/g, ' '),
    description: text('description'),
    deliverable: text('deliverable'),
    acceptanceCriteria: text('acceptanceCriteria'),
    ...owners(text, report),
    ...said,
    ...readTaskDates(context, row, said.status === 'completed' || said.percentComplete === 100, report),
    statusNote: text('statusNote'),
    issue: text('issue'),
    countermeasure: text('countermeasure'),
    remarks: text('remarks'),
  }
  if (task.name === '') report('name', 'nameMissing')
  return { task: { ...task, remarks: [task.remarks, ...kept].filter((line) => line !== '').join('\n') }, problems }
}

function reportFormulas({ grid, columns }: RowContext, row: number, report: Report): void {
  const told = new Set<number>()
  for (const [field, column] of Object.entries(columns) as [SheetField, number][]) {
    const kind = grid.own(row, column)?.kind
    if (told.has(column) || (kind !== 'error' && kind !== 'uncomputed')) continue
    told.add(column)
    report(field, kind === 'error' ? 'formulaError' : 'formulaUncomputed')
  }
}

function longText({ grid, columns }: RowContext, row: number, field: SheetField): string {
  const column = columns[field]
  const cell = column === undefined ? undefined : grid.seen(row, column)
  return cell?.kind === 'error' || cell?.kind === 'uncomputed' ? '' : cellText(cell).replace(/\r\n?/g, '\n')
}

function owners(text: (field: SheetField) => string, report: Report): Pick<PlanTask, 'owner' | 'collaborators'> {
  const named = readPeople(text('owner'))
  const collaborators = readPeople(text('collaborators'))
  if (named.length < 2) return { owner: named[0] ?? null, collaborators: collaborators.filter((person) => person !== named[0]) }
  report('owner', 'ownersSeveral', { count: named.length })
  return { owner: null, collaborators: [...new Set([...named, ...collaborators])] }
}

type Progress = Pick<PlanTask, 'status' | 'percentComplete' | 'quantityDone' | 'quantityPlanned' | 'quantityUnit'>

function progress(context: RowContext, row: number, report: Report): Progress {
  const said = {
    ...noProgress,
    ...percentOf(context, row, 'percentComplete', report),
    ...percentOf(context, row, 'quantity', report),
  }
  const status = statusOf(context, row, report)
  return { ...said, status: status.status, percentComplete: said.percentComplete ?? status.percentComplete }
}

const noProgress: Progress = { status: null, percentComplete: null, quantityDone: null, quantityPlanned: null, quantityUnit: '' }

function percentOf(context: RowContext, row: number, field: 'percentComplete' | 'quantity', report: Report): Partial<Progress> {
  const column = context.columns[field]
  if (column === undefined) return {}
  const read = readPercent(context.grid.own(row, column), context.percentScale)
  switch (read.kind) {
    case 'none':
      return {}
    case 'problem':
      report(field, read.code)
      return {}
    case 'percent':
      return { percentComplete: read.percent }
    case 'count':
      return {
        percentComplete: percentOfCount(read.done, read.planned),
        quantityDone: read.done,
        quantityPlanned: read.planned,
        quantityUnit: read.unit,
      }
  }
}

/** A status column may hold 1 and 0.5, or 60%: then it is a percent in the place of a word. */
function statusOf(context: RowContext, row: number, report: Report): Pick<PlanTask, 'status' | 'percentComplete'> {
  const { grid, columns, statusScale } = context
  const cell = columns.status === undefined ? undefined : grid.seen(row, columns.status)
  if (!cell || cell.kind === 'error' || cell.kind === 'uncomputed') return { status: null, percentComplete: null }
  const text = cellText(cell)
  const status = readStatus(text)
  if (status || /^[-—–/]+$/.test(text)) return { status, percentComplete: null }
  const read = cell.kind === 'day' ? null : readPercent(cell, statusScale)
  if (read?.kind === 'percent')
    return {
      status: read.percent >= 100 ? 'completed' : read.percent > 0 ? 'inProgress' : 'notStarted',
      percentComplete: read.percent,
    }
  report('status', 'statusUnknown', {}, true)
  return { status: null, percentComplete: null }
}
