import type { ReactNode } from 'react'
import { useLanguage } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { CourseLine } from '../../plan/kpis/CourseLine.tsx'
import type { Outlook } from '../../plan/kpis/outlook.ts'
import { toneOf } from '../../plan/kpis/outlook.ts'
import { PaceBar } from '../../plan/kpis/PaceBar.tsx'
import { Toned } from '../../plan/kpis/Toned.tsx'
import { useAmounts } from '../../plan/kpis/useAmounts.ts'
import { useKpiWords } from '../../plan/kpis/useKpiWords.ts'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { useNames } from '../../plan/useNames.ts'
import type { Column } from '../../ui/frame/Table.tsx'
import { Table } from '../../ui/frame/Table.tsx'
import styles from './KpiTable.module.css'
import { NoteCell } from './NoteCell.tsx'
import type { NoteOf } from './notes.ts'

/** 关键指标跟踪表: one line a KPI, as of a day. */
export function KpiTable({ rows, day, noteOf }: { rows: readonly Outlook[]; day: string; noteOf: NoteOf }) {
  const words = useKpiWords()
  const columns = useColumns(day, noteOf)
  return <Table label={words.table} columns={columns} rows={rows} rowKey={({ kpiId, goalId }) => `${kpiId} ${goalId}`} />
}

function useColumns(day: string, noteOf: NoteOf): Column<Outlook>[] {
  const words = useKpiWords()
  const language = useLanguage()
  const { amount, number, percent, range, share, variance } = useAmounts()
  const note = (row: Outlook, field: 'varianceReason' | 'improvement') => (
    <NoteCell
      key={`${row.kpiId} ${day} ${field}`}
      row={row}
      day={day}
      field={field}
      noteOf={noteOf}
      wanted={toneOf(row) === 'below'}
    />
  )
  return [
    { key: 'name', header: words.metric, heading: true, cell: (row) => <Name row={row} /> },
    { key: 'course', header: words.course, short: true, cell: (row) => <CourseLine outlook={row} width={104} height={32} /> },
    {
      key: 'actual',
      header: words.actualOfTarget,
      align: 'end',
      short: true,
      cell: (row) => (
        <Two
          first={<strong>{amount(row.toDate?.value ?? null, row.unit)}</strong>}
          second={row.target === null ? words.noTarget : words.ofTarget(amount(row.target, row.unit))}
        />
      ),
    },
    {
      key: 'attainment',
      header: words.attainment,
      align: 'end',
      short: true,
      cell: (row) => (
        <div className={styles.attainment}>
          {percent(row.attainment)}
          {row.kind === 'cumulative' && row.target !== null && (
            <PaceBar outlook={row} sentence={words.reached(percent(row.attainment))} />
          )}
        </div>
      ),
    },
    {
      key: 'pace',
      header: words.pace,
      align: 'end',
      short: true,
      cell: (row) => (
        <Two
          first={
            <Toned tone={toneOf(row)}>
              <strong>{percent(row.pace)}</strong>
            </Toned>
          }
          second={row.targetToDate !== null && row.kind !== 'ratio' && words.due(number(row.targetToDate))}
        />
      ),
    },
    {
      key: 'variance',
      header: words.variance,
      align: 'end',
      short: true,
      cell: (row) => <Two first={variance(row.variance, row.unit)} second={share(row.variance?.relative ?? null)} />,
    },
    {
      key: 'forecast',
      header: words.forecast80,
      align: 'end',
      short: true,
      cell: (row) =>
        row.forecast && (
          <span data-tooltip={row.method?.[language]}>
            <Two
              first={amount(row.forecast.total, row.unit)}
              second={range(row.forecast.low, row.forecast.high, row.unit === '%' ? '%' : '')}
            />
          </span>
        ),
    },
    {
      key: 'gap',
      header: words.gap,
      align: 'end',
      short: true,
      cell: (row) => <GapCell row={row} />,
    },
    { key: 'reason', header: words.varianceReason, cell: (row) => note(row, 'varianceReason') },
    { key: 'improvement', header: words.improvement, cell: (row) => note(row, 'improvement') },
  ]
}

function Name({ row }: { row: Outlook }) {
  const words = useKpiWords()
  const { campaign } = usePlan()
  const names = useNames()
  const second = [names.person(row.ownerId), row.held > 0 && words.heldCount(row.held)].filter(Boolean)
  return (
    <div className={styles.name}>
      <a href={paths.kpi(campaign.id, row.kpiId)}>{row.name}</a>
      {second.length > 0 && <span className={styles.second}>{second.join(' · ')}</span>}
    </div>
  )
}

function GapCell({ row }: { row: Outlook }) {
  const words = useKpiWords()
  const { amount, apart } = useAmounts()
  if (row.gap === null) return null
  if (row.gap <= 0) return <Toned tone="above">{words.onCourse}</Toned>
  return (
    <Two
      first={<Toned tone="below">{words.missingBy[row.direction](apart(row.gap, row.unit))}</Toned>}
      second={row.neededPerDay !== null && words.needed[row.direction](amount(row.neededPerDay, row.unit, 3), row.kind)}
    />
  )
}

function Two({ first, second }: { first: ReactNode; second: ReactNode }) {
  return (
    <div>
      {first}
      {second && <span className={styles.second}>{second}</span>}
    </div>
  )
}
