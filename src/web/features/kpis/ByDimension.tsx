import { useMemo } from 'react'
import { breakdownChart } from '#chart/bars.ts'
import type { Outlook } from '../../plan/kpis/outlook.ts'
import { useAmounts } from '../../plan/kpis/useAmounts.ts'
import { useKpiWords } from '../../plan/kpis/useKpiWords.ts'
import { DrawingView } from '../../ui/chart/DrawingView.tsx'
import { useWidth } from '../../ui/chart/useWidth.ts'

/** The channels side by side, largest first, each with its target where it has one. */
export function ByDimension({ outlook }: { outlook: Outlook }) {
  const words = useKpiWords()
  const { amount, percent } = useAmounts()
  const [width, attach] = useWidth()
  const { dimensions, unit, name } = outlook
  const rows = useMemo(
    () =>
      dimensions
        .map(({ dimension, toDate, target, attainment }) => ({
          label: dimension,
          value: toDate?.value ?? null,
          target,
          shown: `${amount(toDate?.value ?? null, unit)}${attainment === null ? '' : ` · ${percent(attainment)}`}`,
        }))
        .toSorted((a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity)),
    [dimensions, unit, amount, percent],
  )
  const sentence = `${name}: ${rows.map(({ label, shown }) => `${label} ${shown}`).join(', ')}`
  return (
    <div ref={attach}>
      {width > 0 && <DrawingView drawing={breakdownChart({ sentence, rows }, { width })} />}
      {rows.some(({ target }) => target !== null) && <small>{words.dashIsTarget}</small>}
    </div>
  )
}
