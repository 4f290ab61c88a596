import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useImperativeHandle, useLayoutEffect, useMemo, useState } from 'react'
import type { GridColumn } from '../types.ts'
import { dayAfter, isDay, monthOf, monthsAfter, weeksOf } from './calendar.ts'
import type { EditorProps } from './editor.ts'
import styles from './editors.module.css'

/** A month to choose a day from. What is typed is read by the column's own `parse`, and the calendar turns to it. */
export function DateEditor({ id, row, column, text, typed, words, today, ref, onDone, onPoint }: EditorProps<unknown>) {
  const present = presentDay(column, row)
  const [walked, setWalked] = useState<{ text: string; day: string } | undefined>(undefined)
  const chosen = walked?.text === text ? walked.day : undefined
  const day = chosen ?? (typed ? typedDay(column, row, text) : undefined) ?? present ?? today
  const names = useMemo(() => namesIn(words.locale), [words.locale])
  const month = monthOf(day)
  useLayoutEffect(() => onPoint(`${id}-${day}`), [onPoint, id, day])
  useImperativeHandle(ref, () => ({
    onKey(event) {
      const to = event.altKey || event.shiftKey ? undefined : walk(event.key, day, typed && chosen === undefined)
      if (to !== undefined) setWalked({ text, day: to })
      return to !== undefined
    },
    outcome(by) {
      // Looking through the months is no choice before Enter or Tab says so.
      if (chosen !== undefined && by === 'leaving') return { kind: 'nothing' }
      if (chosen !== undefined) return chosen === present ? { kind: 'nothing' } : { kind: 'value', value: chosen }
      return typed ? { kind: 'text', text: text.trim() } : { kind: 'nothing' }
    },
  }))
  const turn = (months: number) => setWalked({ text, day: monthsAfter(day, months) })
  return (
    <div className={styles.calendar}>
      <div className={styles.month}>
        <button type="button" tabIndex={-1} aria-label={words.previousMonth} onClick={() => turn(-1)}>
          <ChevronLeft size={16} aria-hidden="true" />
        </button>
        <span>{names.month.format(new Date(`${month}-01`))}</span>
        <button type="button" tabIndex={-1} aria-label={words.nextMonth} onClick={() => turn(1)}>
          <ChevronRight size={16} aria-hidden="true" />
        </button>
      </div>
      <div role="grid" id={id} aria-label={column.title} className={styles.days}>
        <div role="row" className={styles.week}>
          {(weeksOf(month)[0] ?? []).map((name) => (
            <span key={name} role="columnheader" className={styles.weekday}>
              {names.weekday.format(new Date(name))}
            </span>
          ))}
        </div>
        {weeksOf(month).map((week) => (
          <div key={week[0]} role="row" className={styles.week}>
            {week.map((date) => (
              <span
                key={date}
                role="gridcell"
                id={`${id}-${date}`}
                className={styles.day}
                aria-label={names.day.format(new Date(date))}
                aria-selected={date === present}
                aria-current={date === today ? 'date' : undefined}
                data-pointed={date === day || undefined}
                data-outside={monthOf(date) !== month || undefined}
                onClick={() => onDone({ kind: 'value', value: date })}
              >
                {Number(date.slice(8))}
              </span>
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}

function presentDay(column: GridColumn<unknown>, row: unknown): string | undefined {
  const present = row === undefined ? undefined : (column.value?.(row) ?? column.text(row))
  return isDay(present) ? present : undefined
}

function typedDay(column: GridColumn<unknown>, row: unknown, text: string): string | undefined {
  const parsed = column.parse?.(text, row)
  const day = parsed && 'value' in parsed ? parsed.value : text
  return isDay(day) ? day : undefined
}

/** Left and right belong to the caret while something is being typed. */
function walk(key: string, day: string, typing: boolean): string | undefined {
  if (key === 'ArrowUp') return dayAfter(day, -7)
  if (key === 'ArrowDown') return dayAfter(day, 7)
  if (key === 'PageUp') return monthsAfter(day, -1)
  if (key === 'PageDown') return monthsAfter(day, 1)
  if (typing) return undefined
  if (key === 'ArrowLeft') return dayAfter(day, -1)
  if (key === 'ArrowRight') return dayAfter(day, 1)
  return undefined
}

function namesIn(locale: string) {
  const timeZone = 'UTC'
  return {
    month: new Intl.DateTimeFormat(locale, { timeZone, year: 'numeric', month: 'long' }),
    weekday: new Intl.DateTimeFormat(locale, { timeZone, weekday: 'narrow' }),
    day: new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'full' }),
  }
}
