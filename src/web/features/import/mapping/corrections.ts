import type { SheetField } from '#domain/planSheet/columnMeaning.ts'
import type { TableMapping } from '#domain/planSheet/readPlan.ts'
import type { Reading } from '../workbookCalls.ts'

export type Table = Reading['tables'][number]
export type Sheet = Reading['sheets'][number]

/** What a column can be said to hold; a period stands under start and finish. */
export type ColumnChoice = Exclude<SheetField, 'key'> | 'plannedPeriod' | 'actualPeriod'

export const columnChoices: readonly ColumnChoice[] = [
  'name',
  'phase',
  'owner',
  'collaborators',
  'plannedStart',
  'plannedFinish',
  'plannedPeriod',
  'actualStart',
  'actualFinish',
  'actualPeriod',
  'status',
  'percentComplete',
  'quantity',
  'description',
  'deliverable',
  'acceptanceCriteria',
  'predecessors',
  'statusNote',
  'issue',
  'countermeasure',
  'remarks',
]

const periods = { plannedPeriod: ['plannedStart', 'plannedFinish'], actualPeriod: ['actualStart', 'actualFinish'] } as const

type Columns = NonNullable<TableMapping['columns']>

/** What the column of this letter is taken for. */
export function choiceOf(columns: Columns, letter: string): ColumnChoice | '' {
  const fields = Object.entries(columns).flatMap(([field, column]) => (column === letter ? [field as SheetField] : []))
  for (const [period, both] of Object.entries(periods))
    if (both.every((field) => fields.includes(field))) return period as ColumnChoice
  const field = fields.find((candidate) => candidate !== 'key')
  return (field as ColumnChoice | undefined) ?? ''
}

/** The columns after somebody said what one of them holds: a field has one column. */
export function withChoice(columns: Columns, letter: string, choice: ColumnChoice | ''): Columns {
  const rest = Object.entries(columns).filter(([field, column]) => column !== letter || field === 'key')
  const chosen: readonly string[] = choice === '' ? [] : choice in periods ? periods[choice as keyof typeof periods] : [choice]
  return Object.fromEntries([...rest, ...chosen.map((field) => [field, letter])])
}

/** Corrections by place: a later one of the same table replaces the earlier. */
export function withCorrection(mappings: TableMapping[], correction: TableMapping): TableMapping[] {
  const others = mappings.filter(({ sheet, headerRow }) => sheet !== correction.sheet || headerRow !== correction.headerRow)
  return [...others, correction]
}

/** What was remembered of the sheets of this file, at the rows where they begin here. */
export function rememberedMappings(sheets: Sheet[]): TableMapping[] {
  return sheets.flatMap(({ name, anchor, remembered }) =>
    (remembered ?? []).map(({ offset, ...said }) => ({ sheet: name, headerRow: anchor + offset, ...said }) as TableMapping),
  )
}

/** The corrections of one sheet as they are remembered. */
export function toRemember({ name, anchor }: Sheet, mappings: TableMapping[]) {
  return mappings
    .filter(({ sheet }) => sheet === name)
    .map(({ headerRow, columns, order, leftOut }) => ({
      offset: headerRow - anchor,
      ...(columns && { columns }),
      ...(order && { order }),
      ...(leftOut && { leftOut }),
    }))
}

export function letterOf(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? letterOf(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}
