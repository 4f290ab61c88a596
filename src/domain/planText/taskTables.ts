import type { DateReading } from '../dateText.ts'
import { rolesOf } from './columns.ts'
import type { ColumnRole } from './columns.ts'
import type { FoundTask } from './draft.ts'
import type { Table } from './outline.ts'
import { emptyPassage, nameIn } from './passage.ts'
import type { Passage } from './passage.ts'
import { phaseOf } from './phases.ts'
import type { PhaseBook } from './phases.ts'
import type { PlanContext } from './planContext.ts'
import { timeColumns } from './phaseTables.ts'
import type { TableRow } from './rows.ts'
import { sectionOf } from './sections.ts'
import { spanBetween, spanOfTask } from './taskDates.ts'
import { isAside } from './topics.ts'

/** Rows of a table that names work and who does it or when. */
export function findTasksInTable(context: PlanContext, table: Table, book: PhaseBook): FoundTask[] {
  const roles = rolesOf(table)
  const name = taskColumn(table, roles)
  if (name === -1 || isDayTable(context, table, roles)) return []
  const phaseAbove = phaseOf(book, table.parents)?.name ?? null
  const phaseColumn = roles.indexOf('phase')
  let phase = phaseAbove
  let time: DateReading[] = []
  return table.rows.flatMap((row) => {
    phase = cellText(row, phaseColumn) || phase
    const own = readingsIn(context, row, roles)
    time = own.length > 0 || cellText(row, timeColumns(roles)[0] ?? -1) !== '' ? own : time
    return readRow(context, row, roles, name, phase, time)
  })
}

/** Steps counted in days before and after the launch, without owners, are points in time: milestones. */
export function isDayTable(context: PlanContext, table: Table, roles: ColumnRole[]): boolean {
  const [time] = timeColumns(roles)
  if (time === undefined || roles.includes('owner')) return false
  const readings = table.rows.flatMap(({ cells }) => (cells[time] ? context.datesIn(cells[time]).slice(0, 1) : []))
  return readings.length > 1 && readings.every(({ relative }) => relative?.kind === 'offset')
}

function taskColumn(table: Table, roles: ColumnRole[]): number {
  const section = sectionOf(table)
  const dated = timeColumns(roles).length > 0
  const owned = roles.includes('owner')
  if (
    isAside(section) ||
    section === 'milestones' ||
    roles.includes('milestone') ||
    (roles.includes('metric') && roles.includes('target'))
  )
    return -1
  if (section === 'agenda' && !owned) return -1
  if (!dated && !owned && !roles.includes('phase')) return -1
  if (roles.includes('phase') && !dated && !owned) return -1
  const task = roles.indexOf('task')
  if (task !== -1) return task
  const named = roles.findIndex((role) => role === 'name')
  if (named !== -1 && (owned || section === 'tasks' || section === 'schedule') && !(section === 'budget')) return named
  return -1
}

function readRow(
  context: PlanContext,
  row: TableRow,
  roles: ColumnRole[],
  name: number,
  phase: string | null,
  time: DateReading[],
): FoundTask[] {
  const words = row.cells[name] ?? emptyPassage
  if (words.text === '' || /^(?:合计|总计|小计|total)$/i.test(words.text)) return []
  const start = roles.indexOf('start')
  const finish = roles.indexOf('finish')
  const reading = (column: number) => (row.cells[column] ? context.datesInCell(row.cells[column])[0] : undefined)
  const { doubts, ...dates } = start !== -1 || finish !== -1 ? spanBetween(reading(start), reading(finish)) : spanOfTask(time)
  const rawTime = cellText(row, timeColumns(roles)[0] ?? -1)
  return [
    {
      ...context.quote(row, doubts),
      name: nameIn(words),
      owner: cellText(row, roles.indexOf('owner')) || null,
      ...dates,
      raw: dates.raw ?? (rawTime || null),
      phase,
      acceptanceCriteria: cellText(row, roles.indexOf('criteria')) || null,
    },
  ]
}

function readingsIn(context: PlanContext, row: TableRow, roles: ColumnRole[]): DateReading[] {
  return timeColumns(roles).flatMap((column) => (row.cells[column] ? context.datesInCell(row.cells[column]) : []))
}

function cellText(row: TableRow, column: number): string {
  const cell: Passage | undefined = row.cells[column]
  return cell ? nameIn(cell) : ''
}
