import { useFormats } from '../../formats.ts'
import type { Outlook } from '../../plan/kpis/outlook.ts'
import { toneOf } from '../../plan/kpis/outlook.ts'
import { Toned } from '../../plan/kpis/Toned.tsx'
import { useAmounts } from '../../plan/kpis/useAmounts.ts'
import { useKpiWords } from '../../plan/kpis/useKpiWords.ts'
import { usePlan } from '../../plan/PlanProvider.tsx'
import type { Column } from '../../ui/frame/Table.tsx'
import { Table } from '../../ui/frame/Table.tsx'

type Phase = Outlook['phases'][number]

/** What each phase was to bring, what it brought, and what is still expected of it. */
export function ByPhase({ outlook }: { outlook: Outlook }) {
  const words = useKpiWords()
  const columns = useColumns(outlook)
  return <Table label={words.byPhase} columns={columns} rows={outlook.phases} rowKey={({ phaseId }) => phaseId} />
}

function useColumns({ unit, direction }: Outlook): Column<Phase>[] {
  const words = useKpiWords()
  const { amount, percent } = useAmounts()
  const { phases } = usePlan()
  const { period } = useFormats()
  return [
    { key: 'name', header: words.phase, heading: true, cell: ({ name }) => name },
    {
      key: 'period',
      header: words.period,
      short: true,
      cell: ({ phaseId }) => {
        const phase = phases.get(phaseId)
        return phase?.startDate ? period(phase.startDate, phase.endDate) : null
      },
    },
    { key: 'target', header: words.lines.target, align: 'end', short: true, cell: ({ target }) => amount(target, unit) },
    { key: 'actual', header: words.lines.actual, align: 'end', short: true, cell: ({ toDate }) => amount(toDate, unit) },
    {
      key: 'pace',
      header: words.pace,
      align: 'end',
      short: true,
      cell: ({ pace }) => <Toned tone={toneOf({ pace, direction })}>{percent(pace)}</Toned>,
    },
    { key: 'expected', header: words.lines.forecast, align: 'end', short: true, cell: ({ expected }) => amount(expected, unit) },
  ]
}
