import type { MarkForm, Role } from '#chart/drawing.ts'
import { markPath } from '#chart/drawing.ts'
import drawn from './Drawing.module.css'
import { Swatch } from './Legend.tsx'
import styles from './Readout.module.css'

export interface ReadoutContent {
  title: string
  rows: readonly { role: Role; label: string; value: string }[]
  notes?: readonly { form: MarkForm; role: Role; text: string }[]
}

/** What the chart says about one place, beside it and never under the pointer. */
export function Readout({ content, left, width }: { content: ReadoutContent; left: number; width: number }) {
  const isRight = left > width / 2
  return (
    <div
      className={styles.readout}
      style={isRight ? { right: Math.max(0, width - left + 12) } : { left: left + 12 }}
      aria-hidden="true"
    >
      <p className={styles.title}>{content.title}</p>
      <dl className={styles.rows}>
        {content.rows.map(({ role, label, value }) => (
          <div key={label}>
            <dt>
              <Swatch role={role} /> {label}
            </dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {content.notes?.map(({ form, role, text }) => (
        <p key={text} className={styles.note}>
          <svg width={12} height={12} viewBox="0 0 12 12">
            <path d={markPath(form, 6, 6)} className={`${drawn.fill} ${drawn[role]}`} />
          </svg>
          {text}
        </p>
      ))}
    </div>
  )
}
