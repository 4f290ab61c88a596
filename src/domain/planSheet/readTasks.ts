import { readDates } from '../dateText.ts'
import { isDay } from '../day.ts'
import type { BodyRow } from './bodyRows.ts'
import type { CellDateContext } from './cellDate.ts'
import type { CellProblem } from './cellProblem.ts'
import { cellText } from './cells.ts'
import type { Grid } from './grid.ts'
import { percentScale } from './percent.ts'
import { namesPhase, readPhaseHeading } from './phaseHeading.ts'
import type { DraftTask, PlanPhase } from './planDraft.ts'
import { readTask } from './readTask.ts'
import type { Heading } from './rowHeading.ts'
import type { RowContext } from './readTask.ts'
import { readLinks } from './predecessorCells.ts'
import { readRowKey } from './rowKey.ts'
import type { TableShape } from './tableShape.ts'

export interface TableTasks {
  tasks: DraftTask[]
  /** In the order of the rows, each name once. */
  phases: PlanPhase[]
  problems: CellProblem[]
}

/** What the rows of one table say. */
export function readTasks(grid: Grid, shape: TableShape, body: BodyRow[], dates: CellDateContext): TableTasks {
  const context = rowContext(grid, shape, body, dates)
  const phases = new Map<string, PlanPhase>()
  const tasks: DraftTask[] = []
  const problems: CellProblem[] = []
  let phaseText = ''
  for (const item of body) {
    const above = tasks.at(-1)
    if (item.kind === 'more' && above) tasks[tasks.length - 1] = continued(above, context, item.row)
    if (item.kind === 'heading') {
      addEmptyPhase(item.heading, context, phases)
      phaseText = item.heading.column === shape.columns.phase ? item.heading.text : ''
    }
    if (item.kind !== 'task') continue
    const read = readTask(context, item.row)
    problems.push(...read.problems)
    phaseText = phaseTextOf(context, item.row, phaseText)
    tasks.push(
      placed(read.task, phaseText === '' ? item.heading : { row: item.row, column: -1, text: phaseText }, context, phases),
    )
  }
  return {
    tasks: withLinks(withoutRepeatedKeys(tasks, shape, problems), grid, shape, problems),
    phases: [...phases.values()],
    problems,
  }
}

/** What tasks wait for is read last: a row may name one below it. */
function withLinks(tasks: DraftTask[], grid: Grid, shape: TableShape, problems: CellProblem[]): DraftTask[] {
  const { columns, numberColumn } = shape
  const column = columns.predecessors
  if (column === undefined) return tasks
  const cellOf = ({ row }: DraftTask) => {
    const number = numberColumn === null ? '' : grid.text(row, numberColumn)
    return { text: grid.text(row, column), number: /^\d{1,6}$/.test(number) ? Number(number) : null }
  }
  const lost = new Map<number, string>()
  const links = readLinks(tasks, cellOf, (index) => {
    const { sheet, row } = tasks[index]!
    const value = grid.text(row, column)
    problems.push({ sheet, row, column, field: 'predecessors', value, code: 'predecessorsUnread', params: {} })
    if (columns.key === undefined) lost.set(index, `${shape.headings[column]?.trim() ?? ''}：${value}`)
  })
  return tasks.map((task, index) => ({
    ...task,
    predecessors: links[index]!,
    remarks: [task.remarks, lost.get(index) ?? ''].filter((line) => line !== '').join('\n'),
  }))
}

function rowContext(grid: Grid, shape: TableShape, body: BodyRow[], dates: CellDateContext): RowContext {
  const { columns, headings } = shape
  const cells = (column: number | undefined) => (column === undefined ? [] : body.map(({ row }) => grid.own(row, column)))
  return {
    grid,
    columns,
    headings,
    dates: {
      ...dates,
      order:
        dates.order ?? dateOrder([columns.plannedStart, columns.plannedFinish, columns.actualStart].flatMap(cells).map(cellText)),
    },
    percentScale: percentScale(cells(columns.percentComplete)),
    statusScale: percentScale(cells(columns.status)),
  }
}

/** 25/12/2024 anywhere in the columns of dates shows that the day comes first. */
function dateOrder(texts: string[]): 'mdy' | 'dmy' {
  return texts.some((text) => /^(?:1[3-9]|2\d|3[01])[/.-]\d{1,2}[/.-]\d{2,4}/.test(text)) ? 'dmy' : 'mdy'
}

/** A phase named once stands for the rows below it until another is named. */
function phaseTextOf({ grid, columns }: RowContext, row: number, above: string): string {
  if (columns.phase === undefined) return ''
  return grid.text(row, columns.phase) || above
}

function placed(task: DraftTask, heading: Heading | null, context: RowContext, phases: Map<string, PlanPhase>): DraftTask {
  if (!heading) return task
  const day = dayOfHeading(heading.text, context)
  if (day)
    return context.columns.plannedStart === undefined && context.columns.plannedFinish === undefined
      ? { ...task, plannedStart: day, plannedFinish: day }
      : task
  const phase = phases.get(heading.text) ?? readPhaseHeading(heading.text, context.dates)
  phases.set(heading.text, withKey(phase, heading, context))
  return { ...task, phase: phase.name }
}

/** A phase without tasks counts where its heading says that it is one. */
function addEmptyPhase(heading: Heading, context: RowContext, phases: Map<string, PlanPhase>): void {
  if ((!namesPhase(heading.text) && context.columns.key === undefined) || dayOfHeading(heading.text, context)) return
  phases.set(heading.text, withKey(readPhaseHeading(heading.text, context.dates), heading, context))
}

/** 日期：2018.10.15 第七周周一 heads the work of one day, not a phase. */
function dayOfHeading(text: string, { dates }: RowContext): string | null {
  const date = /^(?:日期|时间|date)\s*[:：]\s*(.+)$/i.exec(text)?.[1]
  const first = date === undefined ? undefined : readDates(date, { ...dates, cell: true })[0]
  return first?.kind === 'day' && first.start && isDay(first.start) ? first.start : null
}

function withKey(phase: PlanPhase, heading: Heading, { grid, columns }: RowContext): PlanPhase {
  return columns.key === undefined || heading.column < 0
    ? phase
    : { ...phase, key: readRowKey(grid.text(heading.row, columns.key))?.id ?? null }
}

/** A row that only goes on with the texts of the task above. */
function continued(task: DraftTask, { grid, columns }: RowContext, row: number): DraftTask {
  const next = { ...task }
  for (const field of ['description', 'statusNote', 'issue', 'countermeasure', 'remarks'] as const) {
    const column = columns[field]
    const text = column === undefined ? '' : cellText(grid.own(row, column))
    if (text !== '') next[field] = [task[field], text].filter((line) => line !== '').join('\n')
  }
  return next
}

/** A row copied inside the spreadsheet carries the key of the row it came from. */
function withoutRepeatedKeys(tasks: DraftTask[], { columns }: TableShape, problems: CellProblem[]): DraftTask[] {
  const seen = new Set<string>()
  return tasks.map((task) => {
    if (task.key === null) return task
    if (!seen.has(task.key)) {
      seen.add(task.key)
      return task
    }
    problems.push({
      sheet: task.sheet,
      row: task.row,
      column: columns.name ?? 0,
      field: 'key',
      value: task.name,
      code: 'keyRepeated',
      params: {},
    })
    return { ...task, key: null }
  })
}
