import { useCallback, useState } from 'react'
import type { Role } from '#chart/drawing.ts'
import { useFormats } from '../../formats.ts'
import { useLanguage } from '../../messages/MessagesProvider.tsx'
import { dayChart, sumChart } from '../../plan/kpis/courses.ts'
import type { Outlook } from '../../plan/kpis/outlook.ts'
import { useAmounts } from '../../plan/kpis/useAmounts.ts'
import { useKpiWords } from '../../plan/kpis/useKpiWords.ts'
import { inOrder } from '../../plan/plan.ts'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { useSession } from '../../session/SessionProvider.tsx'
import { Chart } from '../../ui/chart/Chart.tsx'
import { SegmentedControl } from '../../ui/fields/SegmentedControl.tsx'
import styles from './KpiChart.module.css'
import { useMarks } from './useMarks.ts'

type View = 'sum' | 'day'

/** The course of a KPI: what happened, what was wanted, what is expected, and what was done about it meanwhile. */
export function KpiChart({ outlook }: { outlook: Outlook }) {
  const words = useKpiWords()
  const language = useLanguage()
  const { today } = useSession()
  const { phases } = usePlan()
  const { amount } = useAmounts()
  const { day } = useFormats()
  const marks = useMarks(outlook.kpiId)
  const [view, setView] = useState<View>('sum')
  const draw = useCallback(
    (width: number) => {
      const about = { today, style: language, phases: inOrder(phases.values()), marks, words: words.lines, amount }
      return (view === 'sum' ? sumChart : dayChart)(outlook, width, about)
    },
    [outlook, view, today, language, phases, marks, words, amount],
  )
  const { series, unit, kind } = outlook
  const { actual, target, expected } = view === 'sum' ? sums(series) : each(series)
  const value = (role: Role, label: string, of: (number | null)[], x: number) =>
    of[x] === null || of[x] === undefined ? [] : [{ role, label, value: amount(of[x], unit) }]
  const isSum = view === 'sum' && kind === 'cumulative'
  const rowsOf = (x: number) => [
    ...value('actual', words.lines.actual, actual, x),
    ...value(isSum ? 'pace' : 'target', isSum ? words.lines.pace : words.lines.target, target, x),
    ...value('forecast', words.lines.forecast, expected, x),
    ...(view === 'sum'
      ? rangeRow(series, x, (low, high) => ({
          label: words.lines.range,
          value: `${amount(low, '', 3)}–${amount(high, unit, 3)}`,
        }))
      : []),
  ]
  return (
    <div className={styles.chart}>
      <SegmentedControl<View>
        label={words.chartView}
        value={view}
        segments={[
          { value: 'sum', label: words.viewSum[kind] },
          { value: 'day', label: words.viewDay },
        ]}
        onChange={setView}
      />
      <Chart
        draw={draw}
        height={300}
        words={words.chart}
        legend={legendOf(words.lines, view, kind, outlook.forecast !== null)}
        readout={(x) => ({
          title: day(series.days[x] ?? null),
          rows: rowsOf(x),
          notes: marks
            .filter((mark) => mark.day === series.days[x])
            .map(({ form, role, label }) => ({ form, role, text: label })),
        })}
        table={{
          caption: outlook.name,
          columns: [words.day, words.lines.actual, words.lines.target, words.lines.forecast],
          rows: series.days.map((at, x) => [
            day(at),
            amount(actual[x] ?? null, unit),
            amount(target[x] ?? null, unit),
            amount(expected[x] ?? null, unit),
          ]),
        }}
      />
    </div>
  )
}

function sums({ actualSum, targetSum, expectedSum }: Outlook['series']) {
  return { actual: actualSum, target: targetSum, expected: expectedSum }
}

function each({ actual, target, expected }: Outlook['series']) {
  return { actual, target, expected }
}

function rangeRow(
  { lowSum, highSum }: Outlook['series'],
  x: number,
  row: (low: number, high: number) => { label: string; value: string },
) {
  const [low, high] = [lowSum[x], highSum[x]]
  return low === null || low === undefined || high === null || high === undefined || low === high
    ? []
    : [{ role: 'forecastRange' as const, ...row(low, high) }]
}

function legendOf(
  lines: ReturnType<typeof useKpiWords>['lines'],
  view: View,
  kind: Outlook['kind'],
  hasForecast: boolean,
): { role: Role; label: string }[] {
  const isSum = view === 'sum' && kind === 'cumulative'
  return [
    { role: view === 'day' && kind === 'cumulative' ? 'actualSoft' : 'actual', label: lines.actual },
    { role: 'target', label: lines.target },
    ...(isSum ? [{ role: 'pace' as const, label: lines.pace }] : []),
    ...(hasForecast ? [{ role: 'forecast' as const, label: lines.forecast }] : []),
    ...(hasForecast && view === 'sum' ? [{ role: 'forecastRange' as const, label: lines.range }] : []),
  ]
}
