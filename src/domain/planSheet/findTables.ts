import { sheetFields } from './columnMeaning.ts'
import type { Grid } from './grid.ts'
import type { HeadingBlock } from './headings.ts'
import { headingBlock, timelineStart } from './headings.ts'
import { meaningsOf } from './headerWords.ts'
import { describeColumns, matchColumns } from './matchColumns.ts'
import type { Column } from './matchColumns.ts'
import { exportHeadingRow } from './rowKey.ts'
import type { TableShape } from './tableShape.ts'

export interface FoundTable {
  shape: TableShape
  described: Column[]
}

/** Every table of the sheet whose headings are known words, or stand in a row that is `told`. Rows in `taken` belong to something else. */
export function findTables(grid: Grid, taken: ReadonlySet<number> = new Set(), told: number[] = []): FoundTable[] {
  const exported = exportHeadingRow(grid)
  const found = exported === null ? headingBlocks(grid, taken) : [headingBlock(grid, exported)]
  const missed = told.filter((row) => !found.some(({ top, bottom }) => top <= row && row <= bottom))
  const blocks = [...found, ...missed.map((row) => headingBlock(grid, row))].toSorted((a, b) => a.top - b.top)
  const distinct = blocks.filter((block, index) => index === 0 || signature(block) !== signature(blocks[index - 1]))
  return distinct.map((block, index) => {
    const lastRow = (distinct[index + 1]?.top ?? (grid.rowNumbers.at(-1) ?? 0) + 1) - 1
    return tableOf(grid, block, lastRow)
  })
}

function tableOf(grid: Grid, block: HeadingBlock, lastRow: number): FoundTable {
  const rows = grid.rowNumbers.filter((row) => row > block.bottom && row <= lastRow)
  const described = describeColumns(grid, block, rows)
  const headings: (string | undefined)[] = []
  for (const { column, text } of block.headings) headings[column] = text
  const numbered = described.find(({ meanings }) => meanings.some(({ field, weight }) => field === 'number' && weight >= 0.8))
  const shape: TableShape = {
    headerRow: block.top,
    headerBottom: block.bottom,
    lastRow,
    columns: matchColumns(grid, described, rows),
    headings,
    numberColumn: numbered?.column ?? null,
    timelineFrom: block.timelineFrom,
  }
  return { shape, described }
}

/** Headings stand above the first row of a table or after a break; inside a run of rows only their repetition is looked for. */
function headingBlocks(grid: Grid, taken: ReadonlySet<number>): HeadingBlock[] {
  const found: HeadingBlock[] = []
  const known = new Set<string>()
  for (const [index, row] of grid.rowNumbers.entries()) {
    if (taken.has(row) || row <= (found.at(-1)?.bottom ?? 0)) continue
    const before = grid.rowNumbers[index - 1] ?? 0
    if (found.length > 0 && !isAfterBreak(grid, before, row) && !known.has(rowText(grid, row))) continue
    if (found.length === 0 && index >= searchedRows) break
    const block = bestHeading(grid, grid.rowNumbers.slice(index, index + (found.length === 0 ? 4 : 1)))
    if (!block) continue
    found.push(block)
    known.add(rowText(grid, block.top))
  }
  return found
}

const searchedRows = 100

/** Of neighbours that could both be headings, the first, unless a later one says much more: labels stand above tables. */
function bestHeading(grid: Grid, rows: number[]): HeadingBlock | null {
  const [first, ...later] = rows.map((row) => asHeading(grid, row))
  if (!first) return null
  return later.reduce<HeadingBlock>(
    (best, block) => (block && block.top > best.bottom && score(block) > score(best) * 1.3 ? block : best),
    first,
  )
}

function isAfterBreak(grid: Grid, before: number, row: number): boolean {
  return row - before > 1 || grid.filled(before).length <= 1
}

function rowText(grid: Grid, row: number): string {
  return grid
    .filled(row)
    .map(({ cell }) => String(cell.value).trim())
    .join('\u0000')
}

/** The known headings and where they stand: the same again is the same table going on. */
function signature(block: HeadingBlock | undefined): string {
  const known = block?.headings.filter(({ text, group }) => surest(text, group) >= 0.5) ?? []
  return known.map(({ column, text, group }) => `${column}:${group}/${text.trim()}`).join('\u0000')
}

function asHeading(grid: Grid, row: number): HeadingBlock | null {
  if (grid.filled(row).length === 0) return null
  const block = headingBlock(grid, row)
  return isHeading(grid, block) ? block : null
}

/** At least two headings that mean different things, among few that mean nothing; or a named list beside a calendar. */
function isHeading(grid: Grid, block: HeadingBlock): boolean {
  const { top, bottom } = block
  const headings = block.headings.filter(({ isRepeated }) => !isRepeated)
  const short = headings.filter(({ text, column }) => canHead(text) && grid.seen(bottom, column)?.kind === 'text')
  const known = short.filter(({ text, group }) => surest(text, group) >= 0.5)
  const fields = fieldsOf(block)
  if (fields.size >= 2 && known.length * 2 >= headings.length && (fields.size >= 3 || known.length * 2 > headings.length))
    return true
  const other = short.filter(({ text }) => meaningsOf(text).some(({ field }) => field === 'money' || field === 'metric'))
  if (fields.size + other.length >= 3 && known.length * 2 >= headings.length) return true
  return (
    (timelineStart(grid, top) ?? timelineStart(grid, bottom)) !== null &&
    headings.some(({ text }) => meaningsOf(text).some(({ field, weight }) => field === 'name' && weight >= 0.4))
  )
}

/** 负责人：张三 is a label with its value, and 6月1日 a day: neither names a column. */
function canHead(text: string): boolean {
  return text.length <= 40 && !/[:：]\s*\S|\d月|\d[./-]\d/.test(text)
}

function fieldsOf(block: HeadingBlock): Set<string> {
  const fields = new Set<string>()
  for (const { text, group, isRepeated } of block.headings) {
    if (isRepeated || !canHead(text)) continue
    const sure = meaningsOf(text, group).filter(({ field, weight }) => weight >= 0.5 && isTaskField(field))
    const first = sure.toSorted((a, b) => b.weight - a.weight).find(({ field }) => !fields.has(field))
    if (first) fields.add(first.field)
  }
  return fields
}

function isTaskField(field: string): boolean {
  return (sheetFields as readonly string[]).includes(field) || field.endsWith('Period')
}

function surest(text: string, group: string): number {
  return Math.max(0, ...meaningsOf(text, group).map(({ weight }) => weight))
}

function score(block: HeadingBlock): number {
  return fieldsOf(block).size
}
