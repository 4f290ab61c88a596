import { cellText } from './cells.ts'
import type { Grid } from './grid.ts'
import { meaningsOf, plainHeading } from './headerWords.ts'
import { exportHeadingRow } from './rowKey.ts'

export type Basic = 'name' | 'period' | 'start' | 'end' | 'planOwner' | 'executionLead' | 'goals' | 'milestones' | 'participants'

/** A label and what stands beside it. */
export interface Labelled {
  basic: Basic
  row: number
  /** The last row that belongs to it: its values may fill several. */
  lastRow: number
  column: number
  values: { column: number; text: string }[]
}

const searchedRows = 60
/** A form has one or two labels a row; a row of more cells heads a list. */
const widestForm = 6

/** The labels of table (一) on a sheet, each with its values: in the same cell after a colon, or to the right. */
export function findLabels(grid: Grid): Labelled[] {
  const found: Labelled[] = []
  if (exportHeadingRow(grid) !== null) return found
  for (const row of grid.rowNumbers.slice(0, searchedRows)) {
    const cells = grid.filled(row)
    if (basicOf(cellText(cells[0]?.cell)) === null && cells.length > widestForm) continue
    for (const { column, cell } of cells) {
      if (cell.kind !== 'text' || found.some((label) => label.row < row && label.lastRow >= row)) continue
      const label = readLabel(grid, row, column, cell.value)
      if (label && !found.some(({ basic }) => basic === label.basic)) found.push(label)
    }
  }
  return found
}

function readLabel(grid: Grid, row: number, column: number, text: string): Labelled | null {
  const inline = /^([^:：\n]{2,12})[:：]\s*(\S[\s\S]*)$/.exec(text.trim())
  const basic = basicOf(text) ?? (inline ? basicOf(inline[1] ?? '') : null)
  if (!basic) return null
  if (inline && basicOf(text) === null) return { basic, row, lastRow: row, column, values: [{ column, text: inline[2] ?? '' }] }
  const lastRow = lastRowOf(grid, row, column, basic)
  const values: Labelled['values'] = []
  for (let below = row; below <= lastRow; below += 1) values.push(...valuesRight(grid, below, column))
  const useful = (isList(basic) ? values : values.slice(0, basic === 'period' ? 3 : 1)).filter(
    ({ text: value }) => !placeholder.test(value),
  )
  return useful.length === 0 || isHeadingRow(grid, row) ? null : { basic, row, lastRow, column, values: useful }
}

const placeholder = /^(?:enter your|please enter|请输入|请填写|\[.*\]$|x{2,}$)/i

function valuesRight(grid: Grid, row: number, column: number): Labelled['values'] {
  const values: Labelled['values'] = []
  for (const { column: at, cell } of grid.filled(row)) {
    if (at <= column) continue
    const text = cellText(cell)
    if (basicOf(text) !== null || /^[^:：\n]{2,24}[:：]$/.test(text)) break
    values.push({ column: at, text })
  }
  return values
}

/** 项目名称 | 负责人 | 状态 is the head of a list, although 项目名称 is a label too: its cells mean different things. */
function isHeadingRow(grid: Grid, row: number): boolean {
  const cells = grid.filled(row)
  if (isMasked(cells.at(-1)) && !cells.slice(0, -1).some(isMasked)) return false
  const fields = cells.flatMap(({ column, cell }) =>
    cell.kind === 'text' && !isWide(grid, row, column) ? headingField(cell.value) : [],
  )
  const distinct = new Set(fields).size
  return distinct >= 2 && (fields.length === cells.length || (distinct >= 3 && fields.length * 2 > cells.length))
}

/** 渠道* beside a label is somebody whose name is not said; in a head of a list every heading would have its star. */
function isMasked(place: ReturnType<Grid['filled']>[number] | undefined): boolean {
  return /[*＊]$/.test(cellText(place?.cell))
}

/** Merged over several columns it is a value: no column is that wide. */
function isWide(grid: Grid, row: number, column: number): boolean {
  return grid.spanOf(row, column) >= 3
}

function headingField(text: string): string[] {
  if (text.length > 20 || /[:：]\s*\S/.test(text)) return []
  const sure = meaningsOf(text).filter(({ field, weight }) => weight >= 0.6 && field !== 'money' && field !== 'metric')
  return sure
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, 1)
    .map(({ field }) => field)
}

/** A merged label, or a list that goes on in the rows below with no label of their own. */
function lastRowOf(grid: Grid, row: number, column: number, basic: Basic): number {
  const merged = grid.merge(row, column)?.bottom ?? row
  if (merged > row || !isList(basic)) return merged
  const [first] = valuesRight(grid, row, column)
  let last = row
  if (first) for (; standsAlone(grid, last + 1, first.column); last += 1);
  return last
}

function standsAlone(grid: Grid, row: number, column: number): boolean {
  const cells = grid.filled(row)
  return cells.length === 1 && cells[0]?.column === column
}

function isList(basic: Basic): boolean {
  return basic === 'goals' || basic === 'milestones' || basic === 'participants'
}

function basicOf(text: string): Basic | null {
  const plain = plainHeading(text)
  return labels.find(([, pattern]) => pattern.test(plain))?.[0] ?? null
}

const labels: [Basic, RegExp][] = [
  ['name', /^(?:(?:营销)?活动名称|项目名称|策划案名称|方案名称|(?:campaign|project|event) name)$/],
  [
    'period',
    /^(?:(?:营销)?活动(?:周期|时间|日期)|项目周期|执行周期|起止时间|(?:campaign|project|event) (?:period|dates?|duration))$/,
  ],
  ['start', /^(?:(?:活动|项目)(?:开始|启动)(?:时间|日期)|(?:campaign|project) start(?: date)?)$/],
  ['end', /^(?:(?:活动|项目)(?:结束|截止)(?:时间|日期)|(?:campaign|project) (?:end|finish)(?: date)?)$/],
  [
    'planOwner',
    /^(?:策划案?负责人|方案负责人|项目负责人|活动负责人|项目经理|plan owner|project (?:manager|owner|lead)|campaign (?:manager|owner))$/,
  ],
  ['executionLead', /^(?:执行(?:总)?负责人|总负责人|执行总监|execution lead)$/],
  ['goals', /^(?:核心目标|活动目标|主要目标|量化目标|(?:key |campaign )?(?:goals?|objectives?))$/],
  ['milestones', /^(?:(?:关键|重要|主要)(?:时间)?节点|里程碑|(?:key )?milestones?)$/],
  ['participants', /^(?:参与(?:部门|人员)(?:[/及和与、]?(?:参与)?(?:部门|人员))?|参与方|departments?|participants?)$/],
]
