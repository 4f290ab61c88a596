import { Check } from 'lucide-react'
import { classes } from '../classes.ts'
import styles from './OptionRow.module.css'

type OptionRowProps = {
  id: string
  label: string
  detail?: string | undefined
  /** Enter takes this one. */
  active: boolean
  /** It is the present value. */
  chosen?: boolean
  onTake: () => void
}

/** One line of a list that is steered from a text field: it never takes the focus itself. */
export function OptionRow({ id, label, detail, active, chosen, onTake }: OptionRowProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the text field's
    <div
      ref={active ? reveal : undefined}
      id={id}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a native list can't be searched while typing
      role="option"
      tabIndex={-1}
      aria-selected={active}
      className={classes(styles.row, active && styles.active)}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onTake}
    >
      <span className={styles.label}>{label}</span>
      {detail && <span className={styles.detail}>{detail}</span>}
      {chosen && <Check size={16} className={styles.check} />}
    </div>
  )
}

function reveal(row: HTMLElement | null) {
  row?.scrollIntoView({ block: 'nearest' })
}
