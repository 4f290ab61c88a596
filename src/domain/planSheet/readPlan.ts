import { readBasics } from './basics.ts'
import { bodyRows } from './bodyRows.ts'
import type { CellDateContext } from './cellDate.ts'
import type { CellProblem } from './cellProblem.ts'
import type { SheetCells, WorkbookCells } from './cells.ts'
import { columnIndex } from './cells.ts'
import type { SheetField } from './columnMeaning.ts'
import { periodContext } from './dayText.ts'
import { findTables } from './findTables.ts'
import type { FoundTable } from './findTables.ts'
import { gridOf } from './grid.ts'
import type { Grid } from './grid.ts'
import { refusalOf, refusalOfSheet } from './judgeTable.ts'
import type { DraftTask, PlanDraft, PlanPhase } from './planDraft.ts'
import type { DecisionTable } from './readDecisions.ts'
import { readDecisions } from './readDecisions.ts'
import type { IssueTable } from './readIssues.ts'
import { readIssues } from './readIssues.ts'
import type { KpiNoteRow } from './readKpiNotes.ts'
import { readKpiNotes } from './readKpiNotes.ts'
import { readTasks } from './readTasks.ts'
import type { Refusal } from './refusal.ts'
import { leftOutRows, samplesOf, shapeOf } from './sheetSight.ts'
import type { ColumnMap } from './tableShape.ts'
import { dateContext } from './yearContext.ts'

export interface ReadOptions {
  /** The year of dates that name none, where the file itself gives no hint. */
  year?: number
  /** What the user says of tables: where their headings stand and what their columns mean. */
  mappings?: TableMapping[]
}

export interface TableMapping {
  sheet: string
  headerRow: number
  /** Letters of columns. A field that is missing is not read; without any the headings say what columns mean. */
  columns?: Partial<Record<SheetField, string>>
  /** Whether 6/1/2024 is the first of June (`mdy`) or the sixth of January (`dmy`). */
  order?: 'mdy' | 'dmy'
  /** The table is no list of tasks, whatever it looks like. */
  leftOut?: boolean
}

export interface PlanReading {
  /** At least one list of tasks was found. */
  importable: boolean
  sheets: SheetReading[]
  draft: PlanDraft
  /** Table (五) of an edited export; null where the file has none. */
  decisions: DecisionTable | null
  /** Table (四) of an edited export, and the notes of its table (三). */
  issues: IssueTable | null
  kpiNotes: KpiNoteRow[] | null
}

export interface SheetReading {
  name: string
  /** Null where the sheet holds a list of tasks, or the basics of the plan. */
  refusal: Refusal | null
  tables: TableReading[]
  /** The headings that the next file of this shape will have too, and the row in which they were found. */
  shape: string
  anchor: number
}

export interface TableReading {
  sheet: string
  headerRow: number
  columns: ColumnMap
  headings: (string | undefined)[]
  /** The first values below each heading, by column. */
  samples: string[][]
  /** Rows below the heading that say something and are neither task nor phase: totals, legends, notes. */
  leftOut: { row: number; text: string }[]
  refusal: Refusal | null
  tasks: DraftTask[]
  phases: PlanPhase[]
  problems: CellProblem[]
}

/** What a workbook says of a plan: tables (一) and (二), or somebody's own list of tasks. Nothing is invented; what can't be read is a problem. */
export function readPlan(workbook: WorkbookCells, options: ReadOptions = {}): PlanReading {
  const grids = visibleSheets(workbook).map(gridOf)
  const basics = readBasics(grids, options.year)
  const sheets = grids.map((grid) => {
    const found = findTables(grid, basics.rows.get(grid), headingRowsTold(grid, options))
    const dates = dateContext(basics.campaign, grid, found, options.year)
    return readSheet(grid, found, dates, options, basics.rows.has(grid))
  })
  const tables = sheets.flatMap((sheet) => sheet.tables).filter(({ refusal }) => refusal === null)
  const draft: PlanDraft = {
    ...basics.plan,
    phases: mergePhases(tables.flatMap(({ phases }) => phases)),
    tasks: tables.flatMap(({ tasks }) => tasks),
    problems: [...basics.problems, ...tables.flatMap(({ problems }) => problems)],
    holds: {
      basics: basics.rows.size > 0,
      fields: [...new Set(tables.flatMap(({ columns }) => Object.keys(columns) as SheetField[]))],
    },
  }
  const logDates = { ...periodContext(basics.campaign), ...(options.year !== undefined && { year: options.year }) }
  return {
    importable: tables.length > 0,
    sheets,
    draft,
    decisions: readDecisions(grids, logDates),
    issues: readIssues(grids, logDates),
    kpiNotes: readKpiNotes(grids, logDates),
  }
}

function headingRowsTold(grid: Grid, { mappings = [] }: ReadOptions): number[] {
  return mappings.filter(({ sheet }) => sheet === grid.name).map(({ headerRow }) => headerRow)
}

/** Hidden sheets hold lists and old copies; they count only where nothing else is there. */
function visibleSheets({ sheets }: WorkbookCells): SheetCells[] {
  const visible = sheets.filter(({ hidden }) => !hidden)
  return visible.length > 0 ? visible : sheets
}

function readSheet(
  grid: Grid,
  found: FoundTable[],
  dates: CellDateContext,
  options: ReadOptions,
  hasBasics: boolean,
): SheetReading {
  const tables = found.map((table) => readTable(grid, table, dates, options))
  const unaided = headingRowsTold(grid, options).length > 0 ? findTables(grid)[0] : found[0]
  const useful = hasBasics || tables.some(({ refusal }) => refusal === null)
  const refusal = useful ? null : (tables[0]?.refusal ?? refusalOfSheet(grid))
  return { name: grid.name, refusal, tables, ...shapeOf(grid, unaided) }
}

function readTable(grid: Grid, found: FoundTable, dates: CellDateContext, { mappings = [] }: ReadOptions): TableReading {
  const mapping = mappings.find(({ sheet, headerRow }) => sheet === grid.name && headerRow === found.shape.headerRow)
  const columns = mapping?.columns ? mappedColumns(mapping.columns) : found.shape.columns
  const shape = { ...found.shape, columns }
  const refusal = mapping ? (mapping.leftOut ? 'leftOut' : null) : refusalOf(grid, found)
  const order = mapping?.order ? { ...dates, order: mapping.order } : dates
  const rows = refusal ? [] : bodyRows(grid, shape)
  const read = refusal ? { tasks: [], phases: [], problems: [] } : readTasks(grid, shape, rows, order)
  return {
    sheet: grid.name,
    headerRow: shape.headerRow,
    columns,
    headings: shape.headings,
    samples: samplesOf(grid, shape),
    leftOut: refusal ? [] : leftOutRows(grid, shape, rows),
    refusal: refusal ?? (read.tasks.length === 0 && columns.key === undefined ? 'empty' : null),
    ...read,
  }
}

function mappedColumns(columns: NonNullable<TableMapping['columns']>): ColumnMap {
  return Object.fromEntries(Object.entries(columns).map(([field, letter]) => [field, columnIndex(letter)]))
}

function mergePhases(phases: PlanPhase[]): PlanPhase[] {
  const byName = new Map<string, PlanPhase>()
  for (const phase of phases) {
    const known = byName.get(phase.name)
    if (!known) byName.set(phase.name, phase)
    else if (known.startDate === null && phase.startDate !== null) byName.set(phase.name, { ...known, ...phase })
  }
  return [...byName.values()]
}
