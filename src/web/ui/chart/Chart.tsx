import type { PointerEvent } from 'react'
import { useMemo, useState } from 'react'
import type { TimeChart } from '#chart/timeChart.ts'
import { timeChart } from '#chart/timeChart.ts'
import styles from './Chart.module.css'
import { ChartTable } from './ChartTable.tsx'
import type { ChartTableContent } from './ChartTable.tsx'
import { Crosshair } from './Crosshair.tsx'
import { DrawingView } from './DrawingView.tsx'
import { Legend } from './Legend.tsx'
import type { LegendEntry } from './Legend.tsx'
import { Readout } from './Readout.tsx'
import type { ReadoutContent } from './Readout.tsx'
import { useWidth } from './useWidth.ts'

export interface ChartWords {
  /** How the arrow keys walk over it. */
  keys: string
  table: string
  picture: string
}

interface ChartProps {
  /** What to draw in this many pixels. */
  draw: (width: number) => TimeChart
  height: number
  legend: readonly LegendEntry[]
  /** What is known of one place; null where there is nothing. */
  readout: (x: number) => ReadoutContent | null
  table: ChartTableContent
  words: ChartWords
}

/** A chart over time: pointer and arrow keys read it out place by place, and the same is there as a table. */
export function Chart({ draw, height, legend, readout, table, words }: ChartProps) {
  const [width, attach] = useWidth()
  const [isTable, setIsTable] = useState(false)
  const [at, setAt] = useState<number | null>(null)
  const chart = useMemo(() => (width > 0 ? draw(width) : null), [draw, width])
  const drawing = useMemo(() => (chart ? timeChart(chart, { width, height }) : null), [chart, width, height])
  const move = (x: number) => {
    if (chart) setAt(Math.max(chart.from, Math.min(chart.to, Math.round(x / chart.step) * chart.step)))
  }
  const point = (event: PointerEvent<HTMLElement>) => {
    if (!drawing) return
    if (event.type === 'pointerdown') event.preventDefault() // the slider would jump to where its thumb would be
    move(drawing.x.at(event.clientX - event.currentTarget.getBoundingClientRect().left))
  }
  const content = at === null ? null : readout(at)
  return (
    <figure className={styles.chart}>
      <div className={styles.head}>
        <Legend entries={legend} />
        <button type="button" className={styles.switch} aria-pressed={isTable} onClick={() => setIsTable(!isTable)}>
          {isTable ? words.picture : words.table}
        </button>
      </div>
      {isTable ? (
        <ChartTable content={table} />
      ) : (
        <div ref={attach} className={styles.stage} style={{ height }}>
          {drawing && chart && (
            <>
              <DrawingView drawing={drawing} />
              <input
                type="range"
                className={styles.reader}
                aria-label={words.keys}
                min={chart.from}
                max={chart.to}
                step={chart.step}
                value={at ?? chart.now?.x ?? chart.from}
                aria-valuetext={content ? spoken(content) : chart.sentence}
                onChange={(event) => move(Number(event.target.value))}
                onPointerMove={point}
                onPointerDown={point}
                onPointerLeave={(event) => event.pointerType === 'mouse' && setAt(null)}
                onFocus={(event) => event.target.matches(':focus-visible') && move(chart.now?.x ?? chart.from)}
                onBlur={() => setAt(null)}
              />
              {at !== null && <Crosshair drawing={drawing} chart={chart} x={at} />}
              {at !== null && content && <Readout content={content} left={drawing.x(at)} width={width} />}
            </>
          )}
        </div>
      )}
    </figure>
  )
}

function spoken({ title, rows, notes = [] }: ReadoutContent): string {
  return [title, ...rows.map(({ label, value }) => `${label} ${value}`), ...notes.map(({ text }) => text)].join(', ')
}
