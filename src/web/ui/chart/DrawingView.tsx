import { memo } from 'react'
import type { Drawing, Shape } from '#chart/drawing.ts'
import { markPath } from '#chart/drawing.ts'
import styles from './Drawing.module.css'

/** A drawing on the screen, in the colours of the theme. Silent where the words beside it say the same. */
export const DrawingView = memo(function DrawingView({ drawing, silent }: { drawing: Drawing; silent?: boolean }) {
  const { width, height, sentence, shapes } = drawing
  const about = silent ? { 'aria-hidden': true } : { role: 'img', 'aria-label': sentence }
  return (
    <svg {...about} className={styles.drawing} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      {shapes.map((shape, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- a drawing is drawn anew as a whole
        <ShapeView key={i} shape={shape} />
      ))}
    </svg>
  )
})

function ShapeView({ shape }: { shape: Shape }) {
  const fill = `${styles.fill} ${styles[shape.role]}`
  const stroke = `${styles.stroke} ${styles[shape.role]}`
  switch (shape.kind) {
    case 'path':
      return <path d={shape.d} className={stroke} />
    case 'area':
      return <path d={shape.d} className={fill} />
    case 'rect':
      return <rect x={shape.x} y={shape.y} width={shape.width} height={shape.height} rx={shape.radius} className={fill} />
    case 'line':
      return <line x1={shape.x1} y1={shape.y1} x2={shape.x2} y2={shape.y2} className={stroke} />
    case 'dot':
      return <circle cx={shape.x} cy={shape.y} r={shape.r} className={fill} />
    case 'text':
      return (
        <text x={shape.x} y={shape.y} textAnchor={shape.anchor} fontSize={shape.size} className={fill}>
          {shape.text}
        </text>
      )
    case 'mark':
      return (
        <path d={markPath(shape.form, shape.x, shape.y)} className={fill}>
          <title>{shape.title}</title>
        </path>
      )
  }
}
