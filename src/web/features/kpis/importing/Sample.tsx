import { useFormats } from '../../../formats.ts'
import { groupedDecimal } from '../../../plan/kpis/decimalText.ts'
import { useKpiNames } from '../../../plan/kpis/useKpiNames.ts'
import { useKpiWords } from '../../../plan/kpis/useKpiWords.ts'
import type { Column } from '../../../ui/frame/Table.tsx'
import { Table } from '../../../ui/frame/Table.tsx'
import type { Reading } from './importCalls.ts'

type Line = Reading['sample'][number]

/** The first numbers as they would be stored, beside what is known already. */
export function Sample({ reading }: { reading: Reading }) {
  const words = useKpiWords()
  const { day } = useFormats()
  const nameOf = useKpiNames()
  const hasDimension = reading.sample.some(({ dimension }) => dimension !== null)
  const columns: Column<Line>[] = [
    { key: 'day', header: words.day, heading: true, short: true, cell: (line) => day(line.day) },
    { key: 'line', header: words.line, align: 'end', short: true, cell: ({ line }) => line },
    { key: 'metric', header: words.metric, cell: ({ kpiId, written }) => (kpiId ? nameOf(kpiId).name : words.left(written)) },
    ...(hasDimension
      ? [
          {
            key: 'dimension',
            header: reading.mapping.dimension ?? words.dimensionColumn,
            cell: ({ dimension }: Line) => dimension,
          },
        ]
      : []),
    { key: 'value', header: words.actualValue, align: 'end', short: true, cell: ({ value }) => shown(value) },
    {
      key: 'known',
      header: words.known,
      align: 'end',
      short: true,
      cell: ({ known, value }) => (known === null ? null : known === value ? words.same : shown(known)),
    },
  ]
  return (
    <Table
      label={words.preview}
      columns={columns}
      rows={reading.sample}
      rowKey={({ line, day: at, written, dimension }) => `${line} ${at} ${written} ${dimension}`}
      empty={<p>{words.nothingNew}</p>}
    />
  )
}

function shown(value: string): string {
  return value
    .split('/')
    .map((side) => groupedDecimal(side.trim()))
    .join(' / ')
}
