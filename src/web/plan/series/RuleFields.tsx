import type { Recurrence } from '#domain/recurrence.ts'
import { recurrenceKinds } from '#domain/recurrence.ts'
import { weekday } from '#domain/day.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { DayField } from '../../session/DayField.tsx'
import { Checkbox } from '../../ui/fields/Checkbox.tsx'
import { FieldRow } from '../../ui/fields/FieldRow.tsx'
import { NumberField } from '../../ui/fields/NumberField.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import styles from './Series.module.css'

const mondayFirst = [1, 2, 3, 4, 5, 6, 0]

export function RuleFields({ rule, onChange }: { rule: Recurrence; onChange: (rule: Recurrence) => void }) {
  const { series: words, drawer } = useMessages()
  const { kind, from, to, weekdays = [weekday(from)], everyDays = 2, monthDay = Number(from.slice(8)) } = rule
  const change = (patch: Partial<Recurrence>) => onChange({ ...rule, weekdays, everyDays, monthDay, ...patch })
  const whole = (value: number | null, most: number) => Math.min(most, Math.max(1, Math.round(value ?? 1)))
  return (
    <>
      <FieldRow>
        <Select
          label={words.repeats}
          value={kind}
          options={recurrenceKinds.map((value) => ({ value, label: words.kinds[value] }))}
          onChange={(next) => change({ kind: next })}
        />
        {kind === 'interval' && (
          <NumberField
            label={words.everyDays}
            value={everyDays}
            onChange={(value) => change({ everyDays: whole(value, 366) })}
            unreadable={drawer.unreadableNumber}
          />
        )}
        {kind === 'monthly' && (
          <NumberField
            label={words.monthDay}
            value={monthDay}
            onChange={(value) => change({ monthDay: whole(value, 31) })}
            unreadable={drawer.unreadableNumber}
          />
        )}
      </FieldRow>
      {kind === 'weekly' && (
        <fieldset className={styles.weekdays}>
          <legend>{words.onWeekdays}</legend>
          {mondayFirst.map((date) => (
            <Checkbox
              key={date}
              label={words.weekdays[date]}
              checked={weekdays.includes(date)}
              onChange={(on) => change({ weekdays: on ? [...weekdays, date] : weekdays.filter((other) => other !== date) })}
            />
          ))}
        </fieldset>
      )}
      <FieldRow>
        <DayField label={words.from} value={from} onChange={(day) => day && change({ from: day })} />
        <DayField label={words.to} value={to} onChange={(day) => day && change({ to: day })} />
      </FieldRow>
    </>
  )
}
