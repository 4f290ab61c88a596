import { lazy, Suspense } from 'react'
import { CalendarDays } from 'lucide-react'
import { IconButton } from '../actions/IconButton.tsx'
import { classes } from '../classes.ts'
import { Popover } from '../floating/Popover.tsx'
import { Skeleton } from '../marks/Skeleton.tsx'
import control from './control.module.css'
import styles from './DateField.module.css'
import type { FieldWords } from './Field.tsx'
import { Field } from './Field.tsx'
import { useTypedValue } from './useTypedValue.ts'

type DateFieldProps = FieldWords & {
  /** 2024-06-01 */
  value: string | null
  onChange: (value: string | null) => void
  /** What people type (6.1, 6月1日, 2024-06-01) as a day; undefined when it is none. */
  parse: (text: string) => string | undefined
  format: (day: string) => string
  /** The sentence shown when what was typed is no day. */
  unreadable: string
  /** 打开日历 */
  calendarLabel: string
  placeholder?: string
  min?: string | undefined
  max?: string | undefined
}

// The calendar weighs more than all other controls together: it comes when somebody opens it.
const Calendar = lazy(() => import('./Calendar.tsx').then((module) => ({ default: module.Calendar })))

export function DateField(props: DateFieldProps) {
  const { label, labelHidden, hint, error, required, unreadable, calendarLabel, placeholder, min, max } = props
  const { value, onChange, parse, format } = props
  const typed = useTypedValue({ value, onChange, parse, format })
  return (
    <Field {...{ label, labelHidden, hint, required }} error={typed.unreadable ? unreadable : error}>
      {(given) => (
        <span className={classes(control.control, control.framed)}>
          <input {...given} {...typed.input} autoComplete="off" placeholder={placeholder} />
          <Popover
            label={calendarLabel}
            align="end"
            renderTrigger={(trigger) => (
              <IconButton {...trigger} label={calendarLabel} icon={<CalendarDays size={16} />} className={styles.open} />
            )}
          >
            {(close) => (
              <Suspense fallback={<Skeleton lines={8} label={calendarLabel} />}>
                <Calendar
                  day={value}
                  min={min}
                  max={max}
                  onPick={(day) => {
                    typed.take(day)
                    close()
                  }}
                />
              </Suspense>
            )}
          </Popover>
        </span>
      )}
    </Field>
  )
}
