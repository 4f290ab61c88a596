import type { DateReading } from '../dateText.ts'
import { rolesOf } from './columns.ts'
import type { ColumnRole } from './columns.ts'
import type { FoundPhase } from './draft.ts'
import type { Table } from './outline.ts'
import { nameIn, slicePassage, trimPassage } from './passage.ts'
import type { Passage } from './passage.ts'
import { doubtsOf } from './planContext.ts'
import type { PlanContext } from './planContext.ts'
import type { TableRow } from './rows.ts'
import { sectionOf } from './sections.ts'
import { isAside } from './topics.ts'

/** A column of stages with times beside or inside them, or a column of spans with a short name and the work for each. */
export function findPhasesInTable(context: PlanContext, table: Table): FoundPhase[] {
  if (isAside(sectionOf(table))) return []
  const roles = rolesOf(table)
  const phase = roles.indexOf('phase')
  const times = timeColumns(roles)
  if (phase !== -1) return readPhaseColumn(context, table, phase, times)
  const name = roles.includes('task') && times.length > 0 ? nameColumn(context, table, roles) : -1
  return name === -1 ? [] : table.rows.flatMap((row) => toPhase(context, row, row.cells[name], timeIn(context, row, times)))
}

/** The columns that hold dates; a row's first reading counts. */
export function timeColumns(roles: ColumnRole[]): number[] {
  return roles.flatMap((role, index) => (role === 'time' || role === 'start' || role === 'finish' ? [index] : []))
}

function readPhaseColumn(context: PlanContext, table: Table, phase: number, times: number[]): FoundPhase[] {
  return table.rows.flatMap((row, index) => {
    const cell = row.cells[phase]
    if (!cell || cell.text === '') return []
    const continued = table.rows[index + 1]?.cells[phase]?.text === ''
    const inside = context.datesIn(cell)[0] ?? null
    const time = inside ?? (continued ? null : timeIn(context, row, times))
    if (!time && times.length === 0) return []
    return toPhase(context, row, inside ? nameAround(cell, inside) : cell, time)
  })
}

/** Short names that differ from row to row beside spans of time: `Q1 | 冷启动 | …`. */
function nameColumn(context: PlanContext, table: Table, roles: ColumnRole[]): number {
  return roles.findIndex((role, index) => {
    if (role !== 'name' && role !== 'target' && role !== 'other') return false
    const names = table.rows.map(({ cells }) => cells[index])
    const short = names.every(
      (cell) => cell !== undefined && cell.text.length >= 2 && cell.text.length <= 12 && context.amountsIn(cell).length === 0,
    )
    const spans = table.rows.every(({ cells }) =>
      timeColumns(roles).some((time) => context.datesInCell(cells[time] ?? { text: '', shown: '', at: [] })[0]?.kind !== 'day'),
    )
    return short && spans && new Set(names.map((cell) => cell?.text)).size === names.length
  })
}

function timeIn(context: PlanContext, row: TableRow, times: number[]): DateReading | null {
  for (const column of times) {
    const reading = row.cells[column] ? context.datesInCell(row.cells[column])[0] : undefined
    if (reading) return reading
  }
  return null
}

function nameAround(cell: Passage, reading: DateReading): Passage {
  const before = trimPassage(slicePassage(cell, 0, reading.from), '()')
  return before.text !== '' ? before : trimPassage(slicePassage(cell, reading.to), '()')
}

function toPhase(context: PlanContext, row: TableRow, name: Passage | undefined, time: DateReading | null): FoundPhase[] {
  if (!name || name.text.trim() === '') return []
  return [
    {
      ...context.quote(row, time ? doubtsOf(time) : []),
      name: nameIn(name),
      start: time?.start ?? null,
      end: time?.end ?? null,
      raw: time?.raw ?? null,
    },
  ]
}
