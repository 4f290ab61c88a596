import { rolesOf } from './columns.ts'
import type { NamedMilestone } from './milestones.ts'
import { toMilestone } from './milestoneLists.ts'
import type { Table } from './outline.ts'
import { nameIn } from './passage.ts'
import { timeColumns } from './phaseTables.ts'
import type { PlanContext } from './planContext.ts'
import { sectionOf } from './sections.ts'
import { isDayTable } from './taskTables.ts'
import { isAside } from './topics.ts'

/** A table of milestones and their dates, or of steps counted in days before and after the launch. */
export function findMilestonesInTable(context: PlanContext, table: Table): NamedMilestone[] {
  const section = sectionOf(table)
  const roles = rolesOf(table)
  const [time] = timeColumns(roles)
  const isList = section === 'milestones' || (roles.includes('milestone') && time !== roles.indexOf('milestone'))
  if (isAside(section) || time === undefined || (!isList && !isDayTable(context, table, roles))) return []
  const named = roles.findIndex((role, index) => index !== time && (role === 'milestone' || role === 'task' || role === 'name'))
  const name = named !== -1 ? named : roles.findIndex((role, index) => index !== time && role === 'other')
  return table.rows.flatMap((row) => {
    const words = row.cells[name]
    const reading = row.cells[time] ? context.datesInCell(row.cells[time])[0] : undefined
    return words && words.text !== '' && reading ? [toMilestone(context, row, nameIn(words), nameIn(words), reading)] : []
  })
}
