/** What a column of a task list may hold. */
export const sheetFields = [
  'name',
  'description',
  'owner',
  'collaborators',
  'plannedStart',
  'plannedFinish',
  'actualStart',
  'actualFinish',
  'status',
  'percentComplete',
  'quantity',
  'statusNote',
  'issue',
  'countermeasure',
  'remarks',
  'phase',
  'deliverable',
  'acceptanceCriteria',
  'predecessors',
  'key',
] as const
export type SheetField = (typeof sheetFields)[number]

/** Known headings that are no field of a task: they tell a budget or a table of figures from a task list. */
export type OtherColumn = 'number' | 'duration' | 'money' | 'metric' | 'misc'

/** One column that holds both ends of a period. */
export type PeriodColumn = 'plannedPeriod' | 'actualPeriod'

export interface ColumnMeaning {
  field: SheetField | PeriodColumn | OtherColumn
  /** 0–1: how surely the heading says so. */
  weight: number
}
