import type { AmountReading } from '../numberText.ts'
import { roleOf, rolesOf, unitOfHeading } from './columns.ts'
import type { ColumnRole } from './columns.ts'
import type { FoundGoal } from './draft.ts'
import type { Table } from './outline.ts'
import { nameIn } from './passage.ts'
import type { Passage } from './passage.ts'
import type { PlanContext } from './planContext.ts'
import type { TableRow } from './rows.ts'
import { sectionOf } from './sections.ts'
import { isAside } from './topics.ts'
import { genericLabel } from './words/goals.ts'

/** A table with a column of metrics and one or more of targets, or one that spreads metrics over periods. */
export function findGoalsInTable(context: PlanContext, table: Table): FoundGoal[] {
  const topic = sectionOf(table)
  if (isAside(topic) || topic === 'budget') return []
  const roles = rolesOf(table)
  const metric = roles.indexOf('metric')
  const name = metric === -1 ? firstNameColumn(roles) : metric
  const named = roles.flatMap((role, index) => (role === 'target' && index !== name ? [index] : []))
  const targets = named.length === 0 && metric !== -1 && topic === 'goals' ? milestonesOf(context, table, roles) : named
  if (name !== -1 && targets.length > 0)
    return table.rows.flatMap((row) => targets.flatMap((target) => readTarget(context, table, row, name, target)))
  return topic === 'goals' && isTimeRole(roles[0]) ? table.rows.flatMap((row) => readPeriodRow(context, table, roles, row)) : []
}

/** `Month 1 | Month 3 | Month 6`: columns that are points in time hold what is to be reached by then. */
function milestonesOf(context: PlanContext, table: Table, roles: ColumnRole[]): number[] {
  return table.header.flatMap((heading, index) =>
    roles[index] !== 'actual' && context.datesIn(heading)[0]?.from === 0 ? [index] : [],
  )
}

function firstNameColumn(roles: ColumnRole[]): number {
  return roles.findIndex((role) => role === 'name' || role === 'category' || role === 'other')
}

function isTimeRole(role: ColumnRole | undefined): boolean {
  return role === 'time' || role === 'phase'
}

function readTarget(context: PlanContext, table: Table, row: TableRow, name: number, target: number): FoundGoal[] {
  const metric = row.cells[name]
  const cell = row.cells[target]
  if (!metric || !cell || metric.text.trim() === '') return []
  const unit = unitOfHeading(metric.text) ?? unitOfHeading(table.header[target]?.text ?? '')
  const scope = table.header[target]?.shown ?? null
  const amount = context.amountsIn(cell, unit)[0]
  if (!amount) return []
  const measured = table.header[name] && roleOf(table.header[name].text) !== 'metric' ? measuredBy(scope ?? '') : ''
  const goal = toGoal(
    context,
    row,
    nameOfMetric(metric) + measured,
    amount,
    scope !== null && !genericLabel.test(scope) ? scope : null,
  )
  return goal ? [goal] : []
}

/** `目标粉丝` over a column of platforms: what is counted for each. */
function measuredBy(heading: string): string {
  const rest = heading
    .replace(/[（(][^（()）]*[)）]/g, '')
    .replace(/目标值?|targets?|goals?/gi, '')
    .trim()
  return /^[\u4e00-\u9fff]{2,6}$/.test(rest) && !/年|月|季|度|期|阶段|今|本|核心|主要/.test(rest) ? rest : ''
}

/** `季度 | 会员总数（万人） | 月活（万人）`: each number is a target for its period. */
function readPeriodRow(context: PlanContext, table: Table, roles: ColumnRole[], row: TableRow): FoundGoal[] {
  return row.cells.flatMap((cell, index) => {
    const heading = table.header[index]
    if (
      index === 0 ||
      !heading ||
      (roles[index] !== 'other' && roles[index] !== 'target' && roles[index] !== 'metric' && roles[index] !== 'quantity')
    )
      return []
    const amount = context.amountsIn(cell, unitOfHeading(heading.text))[0]
    if (!amount || cell.text.trim().length > amount.raw.trim().length + 2) return []
    const goal = toGoal(context, row, nameOfMetric(heading), amount, row.cells[0]?.shown ?? null)
    return goal ? [goal] : []
  })
}

function toGoal(
  context: PlanContext,
  row: TableRow,
  metric: string,
  amount: AmountReading,
  scope: string | null,
): FoundGoal | null {
  if (metric === '') return null
  const { comparator, value, valueMax, unit, normalizedValue, normalizedMax } = amount
  return { ...context.quote(row), metric, comparator, value, valueMax, unit, normalizedValue, normalizedMax, scope }
}

function nameOfMetric(passage: Passage): string {
  const name = nameIn(passage)
  return unitOfHeading(passage.text) === undefined ? name : name.replace(/\s*[（(][^（()）]*[)）]\s*$/, '')
}
