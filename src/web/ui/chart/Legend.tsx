import type { Role } from '#chart/drawing.ts'
import drawn from './Drawing.module.css'
import styles from './Legend.module.css'

export interface LegendEntry {
  role: Role
  label: string
}

export function Legend({ entries }: { entries: readonly LegendEntry[] }) {
  return (
    <ul className={styles.legend}>
      {entries.map(({ role, label }) => (
        <li key={label}>
          <Swatch role={role} /> {label}
        </li>
      ))}
    </ul>
  )
}

/** A piece of the line itself: dashes and weight tell it apart before its colour does. */
export function Swatch({ role }: { role: Role }) {
  const isArea = role === 'actualSoft' || role === 'forecastRange'
  return (
    <svg aria-hidden="true" width={18} height={10} viewBox="0 0 18 10" className={styles.swatch}>
      {isArea ? (
        <rect x={2} y={1} width={14} height={8} rx={1} className={`${drawn.fill} ${drawn[role]}`} />
      ) : (
        <path d="M1 5H17" className={`${drawn.stroke} ${drawn[role]}`} />
      )}
    </svg>
  )
}
