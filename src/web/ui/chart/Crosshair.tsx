import { crisp } from '#chart/drawing.ts'
import type { TimeChart, TimeDrawing } from '#chart/timeChart.ts'
import styles from './Chart.module.css'

/** The place that is read out: a line, and a ring on each value that stands there. */
export function Crosshair({ drawing, chart, x }: { drawing: TimeDrawing; chart: TimeChart; x: number }) {
  const { plot, width, height } = drawing
  const at = crisp(drawing.x(x))
  const rings = chart.lines.flatMap(({ role, points }) => {
    const y = points.find((point) => point.x === x)?.y
    return y === null || y === undefined || role === 'pace' ? [] : [{ role, y: drawing.y(y) }]
  })
  return (
    <svg aria-hidden="true" className={styles.crosshair} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <line x1={at} x2={at} y1={plot.top} y2={plot.bottom} />
      {rings.map(({ role, y }) => (
        <circle key={role} cx={at} cy={y} r={3.5} />
      ))}
    </svg>
  )
}
