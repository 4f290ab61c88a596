import type { ReactNode } from 'react'
import { useId } from 'react'
import { VisuallyHidden } from '../VisuallyHidden.tsx'
import styles from './SegmentedControl.module.css'

export type Segment<Value extends string = string> = {
  value: Value
  label: string
  icon?: ReactNode
  count?: number
  iconOnly?: boolean
}

type SegmentedControlProps<Value extends string> = {
  label: string
  value: Value
  segments: readonly Segment<Value>[]
  onChange: (value: Value) => void
}

/** One of a few: filters, theme. Radio buttons underneath, so the arrow keys work as everywhere. */
export function SegmentedControl<Value extends string>({ label, value, segments, onChange }: SegmentedControlProps<Value>) {
  const name = useId()
  return (
    <div role="radiogroup" aria-label={label} className={styles.control}>
      {segments.map((segment) => (
        <label key={segment.value} className={styles.segment} data-tooltip={segment.iconOnly ? segment.label : undefined}>
          <input
            type="radio"
            name={name}
            className={styles.radio}
            checked={segment.value === value}
            onChange={() => onChange(segment.value)}
          />
          {segment.icon}
          {segment.iconOnly ? <VisuallyHidden>{segment.label}</VisuallyHidden> : segment.label}
          {segment.count !== undefined && <span className={styles.count}>{segment.count}</span>}
        </label>
      ))}
    </div>
  )
}
