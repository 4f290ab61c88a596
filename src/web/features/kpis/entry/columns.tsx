import { TriangleAlert } from 'lucide-react'
import { readTypedReading } from '#domain/kpi/typedReading.ts'
import type { Language } from '#domain/problem.ts'
import type { kpis } from '../../../messages/zh/kpis.ts'
import { groupedDecimal } from '../../../plan/kpis/decimalText.ts'
import type { GridColumn } from '../../../ui/grid/types.ts'
import type { EntryColumn, EntryRow, MeasurementRow } from './entryRows.ts'
import styles from './columns.module.css'

interface ColumnContext {
  today: string
  day: (day: string) => string
  weekday: (day: string) => string
  phaseOf: (day: string) => string
  language: Language
  words: typeof kpis
}

export const dayColumn = 'day'

/** The day, then a column for each KPI: typed, pasted and read as people write numbers. */
export function entryColumns(kpis: readonly EntryColumn[], context: ColumnContext): GridColumn<EntryRow>[] {
  const { words, day, weekday, phaseOf, today } = context
  return [
    {
      id: dayColumn,
      title: words.day,
      width: 168,
      frozen: true,
      text: (row) => row.day,
      render: (row) => (
        <span className={styles.day} data-today={row.day === today || undefined}>
          {day(row.day)} <small>{weekday(row.day)}</small> <small>{phaseOf(row.day)}</small>
        </span>
      ),
    },
    ...kpis.map((kpi) => valueColumn(kpi, context)),
  ]
}

function valueColumn(kpi: EntryColumn, { words, language }: ColumnContext): GridColumn<EntryRow> {
  const title = kpi.unit ? `${kpi.name} (${kpi.unit})` : kpi.name
  return {
    id: kpi.kpiId,
    title,
    width: Math.max(112, Math.min(200, 28 + title.length * 13)),
    align: 'end',
    editor: 'number',
    text: (row) => textOf(row.held[kpi.kpiId] ?? row.values[kpi.kpiId]),
    value: (row) => textOf(row.values[kpi.kpiId]),
    editable: () => kpi.mayEnter || words.onlyOwner(kpi.name),
    parse: (text) => {
      const reading = readTypedReading(text, kpi.kind)
      return reading === undefined ? { reason: words.cellUnreadable(text) } : { value: text }
    },
    render: (row) => {
      const held = row.held[kpi.kpiId]
      if (!held) return row.values[kpi.kpiId] ? textOf(row.values[kpi.kpiId]) : <SumOfParts row={row} kpi={kpi} />
      const reasons = held.reasons.map((reason) => reason[language]).join(' ')
      return (
        <span className={styles.held} data-tooltip={reasons}>
          <TriangleAlert size={12} aria-label={words.heldBecause(reasons)} />
          {textOf(held)}
        </span>
      )
    },
  }
}

function textOf(value: Pick<MeasurementRow, 'value' | 'numerator' | 'denominator'> | undefined): string {
  if (!value) return ''
  if (value.value !== null) return groupedDecimal(value.value)
  return value.numerator === null || value.denominator === null
    ? ''
    : `${groupedDecimal(value.numerator)}/${groupedDecimal(value.denominator)}`
}

/** In grey: it was entered by channel, and is not typed here. */
function SumOfParts({ row, kpi }: { row: EntryRow; kpi: EntryColumn }) {
  const sum = row.sums[kpi.kpiId]
  return sum === undefined || kpi.kind !== 'cumulative' ? null : <span className={styles.sum}>{groupedDecimal(sum)}</span>
}
