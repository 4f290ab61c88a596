import { memo } from 'react'
import type { View } from '../grid/view.ts'
import { useGanttDrawing } from './drawing.ts'
import styles from './gantt.module.css'
import { xOf } from './scale.ts'
import type { Tick } from './ticks.ts'
import { ticksOf } from './ticks.ts'
import { useDaysInView } from './useDaysInView.ts'

/** The columns' titles and the days, two lines in one line of the sheet. */
export const Head = memo(function Head({ view, timeline }: { view: View; timeline: string }) {
  const { columns, scale, paneWidth, words, width, today, isOff } = useGanttDrawing()
  const { from, to } = useDaysInView(view, scale, paneWidth)
  const { upper, lower } = ticksOf(scale, from, to)
  const at = ({ from: start, to: end }: Tick) => ({ left: xOf(scale, start), width: (end - start) * scale.perDay })
  return (
    <div role="row" className={styles.head} aria-rowindex={1}>
      <div role="presentation" className={styles.pinned} data-pinned="">
        {columns.map(({ id, title, width: columnWidth }) => (
          <div key={id} role="columnheader" className={styles.title} style={{ width: columnWidth }}>
            {title}
          </div>
        ))}
      </div>
      <div role="columnheader" className={styles.days} style={{ width }} aria-label={timeline}>
        {upper.map((tick) => (
          <span key={tick.from} className={styles.upper} style={at(tick)}>
            <span>{words.upper(tick, scale.zoom)}</span>
          </span>
        ))}
        {lower.map((tick) => (
          <span
            key={tick.from}
            className={styles.lower}
            style={at(tick)}
            data-off={(scale.zoom === 'day' && isOff(tick.from)) || undefined}
            data-today={(scale.zoom === 'day' && today === tick.from) || undefined}
          >
            {words.lower(tick, scale.zoom)}
            {scale.zoom === 'day' && <small>{words.weekday(tick.from)}</small>}
          </span>
        ))}
        {scale.zoom !== 'day' && today >= from && today < to && (
          <span className={styles.flag} style={{ left: xOf(scale, today) + scale.perDay / 2 }}>
            {words.today}
          </span>
        )}
      </div>
    </div>
  )
})
