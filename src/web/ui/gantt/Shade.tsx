import { memo } from 'react'
import type { View } from '../grid/view.ts'
import { useGanttDrawing } from './drawing.ts'
import styles from './gantt.module.css'
import { xOf } from './scale.ts'
import { stretchesOff } from './ticks.ts'
import { useDaysInView } from './useDaysInView.ts'

/** Behind the bars: days off, the beginnings of months, and today. */
export const Shade = memo(function Shade({ view }: { view: View }) {
  const { scale, paneWidth, isOff, today } = useGanttDrawing()
  const { from, to } = useDaysInView(view, scale, paneWidth)
  const stretches = stretchesOff(isOff, from, to)
  return (
    <div role="presentation" className={styles.shade} style={{ left: paneWidth }}>
      {stretches.map((stretch) => (
        <div
          key={stretch.from}
          className={styles.off}
          style={{ left: xOf(scale, stretch.from), width: (stretch.to - stretch.from) * scale.perDay }}
        />
      ))}
      {today >= from && today < to && <div className={styles.today} style={{ left: xOf(scale, today) + scale.perDay / 2 }} />}
    </div>
  )
})
