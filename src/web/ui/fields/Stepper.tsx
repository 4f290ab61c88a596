import { Minus, Plus } from 'lucide-react'
import styles from './Stepper.module.css'

type StepperProps = {
  label: string
  value: number
  onChange: (value: number) => void
  min?: number
  max?: number
  step?: number
  /** How the value reads: 3 / 5 商圈 */
  format?: (value: number) => string
  decreaseLabel: string
  increaseLabel: string
}

/** Counting with a thumb: the number between two big buttons. */
export function Stepper({ label, value, onChange, min = 0, max = Infinity, step = 1, ...words }: StepperProps) {
  const { format = String, decreaseLabel, increaseLabel } = words
  const move = (by: number) => onChange(Math.min(max, Math.max(min, value + by)))
  return (
    <fieldset className={styles.stepper}>
      <legend className={styles.label}>{label}</legend>
      <button
        type="button"
        aria-label={decreaseLabel}
        aria-disabled={value <= min || undefined}
        className={styles.step}
        onClick={() => move(-step)}
      >
        <Minus size={20} />
      </button>
      <output aria-live="polite" className={styles.value}>
        {format(value)}
      </output>
      <button
        type="button"
        aria-label={increaseLabel}
        aria-disabled={value >= max || undefined}
        className={styles.step}
        onClick={() => move(step)}
      >
        <Plus size={20} />
      </button>
    </fieldset>
  )
}
