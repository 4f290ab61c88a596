import { DayPicker } from 'react-day-picker'
import { enUS } from 'react-day-picker/locale/en-US'
import { zhCN } from 'react-day-picker/locale/zh-CN'
import styles from './Calendar.module.css'

type CalendarProps = {
  /** Days are 2024-06-01. */
  day: string | null
  onPick: (day: string) => void
  min?: string | undefined
  max?: string | undefined
}

/** One month, Monday first, in the language of the page. */
export function Calendar({ day, onPick, min, max }: CalendarProps) {
  const selected = dateOf(day)
  return (
    <DayPicker
      mode="single"
      required
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- a calendar that was asked for takes the arrow keys at once
      autoFocus
      fixedWeeks
      showOutsideDays
      weekStartsOn={1}
      locale={document.documentElement.lang.startsWith('en') ? enUS : zhCN}
      selected={selected}
      defaultMonth={selected ?? dateOf(min)}
      startMonth={dateOf(min)}
      endMonth={dateOf(max)}
      disabled={[{ before: dateOf(min) ?? earliest }, { after: dateOf(max) ?? latest }]}
      classNames={calendarClasses}
      onSelect={(date) => onPick(dayOf(date))}
    />
  )
}

const earliest = new Date(1970, 0, 1)
const latest = new Date(2999, 11, 31)

const calendarClasses = {
  root: styles.root,
  months: styles.months,
  month_caption: styles.caption,
  nav: styles.nav,
  button_previous: styles.turn,
  button_next: styles.turn,
  chevron: styles.chevron,
  month_grid: styles.grid,
  weekday: styles.weekday,
  day: styles.day,
  day_button: styles.dayButton,
  today: styles.today,
  selected: styles.selected,
  outside: styles.outside,
  disabled: styles.disabled,
}

/** Noon keeps the day the same in every time zone and through every clock change. */
function dateOf(day: string | null | undefined): Date | undefined {
  return day ? new Date(`${day}T12:00:00`) : undefined
}

function dayOf(date: Date): string {
  return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0')
}
