import { useMemo, useState } from 'react'
import { varianceOf } from '#domain/kpi/variance.ts'
import { useFormats } from '../../formats.ts'
import type { Outlook } from '../../plan/kpis/outlook.ts'
import { useAmounts } from '../../plan/kpis/useAmounts.ts'
import { useKpiWords } from '../../plan/kpis/useKpiWords.ts'
import { inOrder } from '../../plan/plan.ts'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { useSession } from '../../session/SessionProvider.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import type { Column } from '../../ui/frame/Table.tsx'
import { Table } from '../../ui/frame/Table.tsx'
import { NoteCell } from './NoteCell.tsx'
import { useNotes } from './notes.ts'
import { ValueHistory } from './ValueHistory.tsx'

interface DayRow {
  day: string
  phase: string
  target: number | null
  actual: number | null
}

const shownFirst = 14

/** 关键指标跟踪表 of one KPI: each day against its target, why it differs and what is done about it, newest first. */
export function DayLog({ outlook }: { outlook: Outlook }) {
  const words = useKpiWords()
  const { today } = useSession()
  const { phases } = usePlan()
  const [isAll, setIsAll] = useState(false)
  const { series } = outlook
  const rows = useMemo(() => {
    const named = inOrder(phases.values())
    return series.days
      .map((at, x): DayRow => {
        const phase = named.find(({ startDate, endDate }) => startDate && endDate && startDate <= at && at <= endDate)
        return { day: at, phase: phase?.name ?? '', target: series.target[x] ?? null, actual: series.actual[x] ?? null }
      })
      .filter((row) => row.day <= today || row.actual !== null)
      .toReversed()
  }, [series, phases, today])
  const columns = useColumns(outlook)
  return (
    <>
      <Table
        label={words.byDay}
        columns={columns}
        rows={isAll ? rows : rows.slice(0, shownFirst)}
        rowKey={(row) => row.day}
        empty={<p>{words.notBegun}</p>}
      />
      {!isAll && rows.length > shownFirst && (
        <Button look="quiet" onClick={() => setIsAll(true)}>
          {words.moreDays(rows.length - shownFirst)}
        </Button>
      )}
    </>
  )
}

function useColumns(outlook: Outlook): Column<DayRow>[] {
  const words = useKpiWords()
  const { day } = useFormats()
  const { amount, percent, share, variance } = useAmounts()
  const noteOf = useNotes()
  const { unit, kpiId } = outlook
  return [
    { key: 'day', header: words.day, heading: true, short: true, cell: (row) => day(row.day) },
    { key: 'phase', header: words.phase, short: true, cell: (row) => row.phase },
    { key: 'target', header: words.targetValue, align: 'end', short: true, cell: (row) => amount(row.target, unit) },
    {
      key: 'actual',
      header: words.actualValue,
      align: 'end',
      short: true,
      cell: (row) =>
        row.actual === null ? words.missing : <ValueHistory kpiId={kpiId} day={row.day} shown={amount(row.actual, unit)} />,
    },
    {
      key: 'attainment',
      header: words.attainment,
      align: 'end',
      short: true,
      cell: ({ actual, target }) => percent(actual === null || !target ? null : actual / target),
    },
    {
      key: 'variance',
      header: words.variance,
      align: 'end',
      short: true,
      cell: ({ actual, target }) => {
        const found = actual === null || target === null ? null : varianceOf(actual, target, unit)
        return [variance(found, unit), share(found?.relative ?? null)].filter(Boolean).join(' · ')
      },
    },
    ...(['varianceReason', 'improvement'] as const).map((field) => ({
      key: field,
      header: words[field],
      cell: (row: DayRow) => <NoteCell row={outlook} day={row.day} field={field} noteOf={noteOf} />,
    })),
  ]
}
