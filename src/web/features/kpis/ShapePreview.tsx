import { useMemo } from 'react'
import { dayTicks } from '#chart/axis.ts'
import { timeChart } from '#chart/timeChart.ts'
import { daysBetween } from '#domain/day.ts'
import { dayShares, type Period } from '#domain/kpi/targetShape.ts'
import { useFormats } from '../../formats.ts'
import { useLanguage } from '../../messages/MessagesProvider.tsx'
import { useAmounts } from '../../plan/kpis/useAmounts.ts'
import { useKpiWords } from '../../plan/kpis/useKpiWords.ts'
import { inOrder } from '../../plan/plan.ts'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { DrawingView } from '../../ui/chart/DrawingView.tsx'
import { useWidth } from '../../ui/chart/useWidth.ts'
import type { KpiDraft, LikeCourse } from './kpiDraft.ts'
import { shapeOf } from './kpiDraft.ts'
import styles from './TargetFields.module.css'

interface ShapePreviewProps {
  draft: KpiDraft
  period: Period
  like: LikeCourse | null
  unit: string
  target: number
}

/** What the target comes to on each day, as it is being shaped. */
export function ShapePreview({ draft, period, like, unit, target }: ShapePreviewProps) {
  const words = useKpiWords()
  const language = useLanguage()
  const { phases } = usePlan()
  const { amount } = useAmounts()
  const { day } = useFormats()
  const [width, attach] = useWidth()
  const total = target || 100
  const shares = useMemo(
    () => [...dayShares(period, shapeOf(draft, inOrder(phases.values()), like))],
    [draft, period, like, phases],
  )
  const highest = shares.reduce((most, share) => (share[1] > most[1] ? share : most))
  const sentence = words.shapeSentence(amount(highest[1] * total, target ? unit : '%', 3), day(highest[0]))
  const drawing =
    width > 0
      ? timeChart(
          {
            sentence,
            from: 0,
            to: Math.max(1, shares.length - 1),
            step: 1,
            ticks: dayTicks(period.start, shares.length, width - 80, language),
            style: language,
            unit: target ? '' : '%',
            zero: true,
            bars: shares.map(([, share], x) => ({ x, y: share * total })),
            lines: [],
            grounds: inOrder(phases.values()).flatMap(({ name, startDate, endDate }) =>
              startDate && endDate && endDate >= period.start && startDate <= period.end
                ? [{ from: daysBetween(period.start, startDate), to: daysBetween(period.start, endDate), label: name }]
                : [],
            ),
          },
          { width, height: 140 },
        )
      : null
  return (
    <div ref={attach} className={styles.wide}>
      {drawing && <DrawingView drawing={drawing} />}
      <small>{sentence}</small>
    </div>
  )
}
