import type { SheetField } from './columnMeaning.ts'

/** Which column (from 0) holds what. A column that holds both ends of a period stands under both. */
export type ColumnMap = Partial<Record<SheetField, number>>

/** Where a table stands on its sheet and what its columns mean. */
export interface TableShape {
  /** First and last row of the heading. */
  headerRow: number
  headerBottom: number
  /** The row before the next table, or the last of the sheet. */
  lastRow: number
  columns: ColumnMap
  /** The headings as they stand there, by column. */
  headings: (string | undefined)[]
  /** Columns of WBS or running numbers, if there is one. */
  numberColumn: number | null
  /** The first column of a calendar drawn to the right; nothing from there on is read. */
  timelineFrom: number | null
}
