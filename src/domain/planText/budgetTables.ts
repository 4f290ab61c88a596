import { rolesOf, unitOfHeading } from './columns.ts'
import type { ColumnRole } from './columns.ts'
import type { FoundBudgetItem } from './draft.ts'
import { isMoney, toBudgetItem } from './money.ts'
import type { Table } from './outline.ts'
import { nameIn, spanOf } from './passage.ts'
import type { Passage } from './passage.ts'
import type { PlanContext } from './planContext.ts'
import type { TableRow } from './rows.ts'
import { sectionOf } from './sections.ts'
import { noCostColumn, noCostRow, totalName } from './words/budget.ts'

/** Rows with a name and an amount; the unit may stand in the column's heading or in the title above. */
export function findBudgetInTable(context: PlanContext, table: Table, currency: string | null): FoundBudgetItem[] {
  const section = sectionOf(table)
  if (section === 'audience' || section === 'background' || section === 'copy' || section === 'offer' || section === 'goals')
    return []
  const roles = rolesOf(table)
  if (roles.includes('metric') && roles.includes('target')) return []
  const column = amountColumn(context, table, roles, section === 'budget')
  if (column === -1) return []
  const unit = unitOfHeading(table.header[column]?.text ?? '') ?? unitAbove(table)
  const name = nameColumn(roles, column)
  let group = ''
  return rowsOf(context, table).flatMap((row) => {
    const filled = row.cells.filter(({ text }) => text !== '')
    const [only] = filled
    if (!only) group = ''
    if (filled.length === 1 && only && context.amountsIn(only).length === 0) group = nameIn(only)
    return readRow(context, row, { column, name, unit, group, currency })
  })
}

/** A table without headings opens with a cost. */
function rowsOf(context: PlanContext, { header, rows }: Table): TableRow[] {
  const isCost = header.some((cell, index) => index > 0 && context.amountsIn(cell).some(({ currency }) => currency !== null))
  const [first] = header
  const last = header.at(-1)
  return isCost && first && last ? [{ from: spanOf(first).from, to: spanOf(last).to, cells: header }, ...rows] : rows
}

function amountColumn(context: PlanContext, table: Table, roles: ColumnRole[], inBudget: boolean): number {
  const named = roles.flatMap((role, index) =>
    role === 'amount' && !noCostColumn.test(table.header[index]?.text ?? '') && holdsMoney(context, table, index) ? [index] : [],
  )
  if (named.length > 0)
    return (
      named.find((index) => /总|合计|小计|全年|年度|金额|total/i.test(table.header[index]?.text ?? '')) ??
      (named.at(-1) as number)
    )
  if (!inBudget) return -1
  const sums = table.header.findIndex(
    ({ text }, index) =>
      index > 0 && /^(?:全年|年度|合计|总计|total|full year|fy)/i.test(text) && holdsMoney(context, table, index),
  )
  if (sums !== -1) return sums
  return table.header.findLastIndex(
    (heading, index) =>
      index > 0 &&
      roles[index] !== 'share' &&
      !noCostColumn.test(heading.text) &&
      table.rows.some(
        ({ cells }) => cells[index] !== undefined && context.amountsIn(cells[index], unitOfHeading(heading.text)).some(isMoney),
      ),
  )
}

function holdsMoney(context: PlanContext, table: Table, index: number): boolean {
  const cells = table.rows
    .map(({ cells: row }) => row[index])
    .filter((cell): cell is Passage => cell !== undefined && cell.text !== '')
  return cells.filter((cell) => context.amountsIn(cell).length > 0).length * 2 >= cells.length && cells.length > 0
}

function unitAbove(table: Table): string | undefined {
  return table.parents
    .toReversed()
    .map(({ passage }) => unitOfHeading(passage.text))
    .find((unit) => unit !== undefined)
}

/** A name, else the first column that is no number. */
function nameColumn(roles: ColumnRole[], amount: number): number {
  const named = roles.findIndex((role, index) => index !== amount && (role === 'name' || role === 'task'))
  const other = roles.findIndex(
    (role, index) => index !== amount && role !== 'index' && role !== 'share' && role !== 'unitPrice' && role !== 'quantity',
  )
  return roles[0] === 'time' ? 0 : named !== -1 ? named : other
}

interface Columns {
  column: number
  name: number
  unit: string | undefined
  group: string
  currency: string | null
}

function readRow(context: PlanContext, row: TableRow, { column, name, unit, group, currency }: Columns): FoundBudgetItem[] {
  const words = nameOfRow(row, name, column, group)
  if (words === '' || noCostRow.test(words)) return []
  const cell = row.cells[column]
  const amount = (
    cell && cell.text !== '' ? context.amountsIn(cell, unit) : totalName.test(words) ? strayAmounts(context, row, name, unit) : []
  )[0]
  if (!amount || amount.unit === '%') return []
  return [toBudgetItem(context, row, words, amount, currency)]
}

/** The sum of a total row may stand in another column. */
function strayAmounts(context: PlanContext, row: TableRow, name: number, unit: string | undefined) {
  return row.cells.flatMap((cell, index) =>
    index === name ? [] : context.amountsIn(cell, unit).filter(({ unit: printed }) => printed !== '%'),
  )
}

function nameOfRow(row: TableRow, name: number, column: number, group: string): string {
  const own = row.cells[name] ? nameIn(row.cells[name]) : ''
  const first = row.cells.find(({ text }, index) => text !== '' && index !== column)
  const words = own !== '' ? own : first ? nameIn(first) : ''
  if (!totalName.test(words)) return words
  const above = name > 0 && row.cells[0] ? nameIn(row.cells[0]) : group
  return above !== '' && above !== words && !/^\d+$/.test(above) ? `${above} ${words}` : words
}
