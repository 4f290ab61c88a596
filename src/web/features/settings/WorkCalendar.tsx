import { X } from 'lucide-react'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { yearOf } from '#domain/day.ts'
import { isAtLeast } from '#domain/roles.ts'
import { api } from '../../api.ts'
import { useFormats } from '../../formats.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { readTypedDay } from '../../plan/typedDay.ts'
import { useRead } from '../../reads.ts'
import { useSession } from '../../session/SessionProvider.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { IconButton } from '../../ui/actions/IconButton.tsx'
import { DateField } from '../../ui/fields/DateField.tsx'
import { FieldRow } from '../../ui/fields/FieldRow.tsx'
import { Form } from '../../ui/fields/Form.tsx'
import { SegmentedControl } from '../../ui/fields/SegmentedControl.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { useSubmit } from '../../useSubmit.ts'
import styles from './WorkCalendar.module.css'

/** 工作日历: the workspace's own days off, and the days that it works although others do not. */
export function WorkCalendar() {
  const { schedule: words } = useMessages()
  const { day } = useFormats()
  const { person } = useSession()
  const { data } = useRead('workCalendar', 'show', {})
  const mayEdit = isAtLeast(person.role, 'admin')
  const own = data?.days.filter(({ dayOffId }) => dayOffId !== null) ?? []
  return (
    <>
      {data && <p className={styles.muted}>{words.knownUntil(day(data.knownUntil))}</p>}
      {data && own.length === 0 && <p className={styles.muted}>{words.noDays}</p>}
      {own.length > 0 && (
        <ul className={styles.days}>
          {own.map((each) => (
            <li key={each.dayOffId} className={styles.day}>
              <span className={styles.date}>{day(each.day)}</span>
              <span className={styles.name}>{each.name}</span>
              <span className={styles.muted}>{each.isWorkday ? words.isWorkday : words.isOff}</span>
              {mayEdit && (
                <IconButton
                  small
                  label={words.removeDay(each.name)}
                  icon={<X size={14} />}
                  onClick={() => void api.workCalendar.removeDay({ dayOffId: each.dayOffId! })}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {mayEdit && <AddDay />}
    </>
  )
}

function AddDay() {
  const { schedule: words, forms } = useMessages()
  const { today } = useSession()
  const { day: written } = useFormats()
  const [day, setDay] = useState<string | null>(null)
  const [name, setName] = useState('')
  const [what, setWhat] = useState<'off' | 'work'>('off')
  const year = yearOf(today)
  const form = useSubmit({
    check: () => ({
      day: day ? undefined : forms.missing(words.day),
      name: name.trim() ? undefined : forms.missing(words.name),
    }),
    send: async () => {
      await api.workCalendar.addDay({ day: day!, name: name.trim(), isWorkday: what === 'work' }, { key: newId() })
      setDay(null)
      setName('')
    },
    fields: ['day', 'name'],
  })
  return (
    <Form
      label={words.addDay}
      onSubmit={form.submit}
      error={form.error}
      attempt={form.attempt}
      actions={
        <Button type="submit" busy={form.busy}>
          {words.addDay}
        </Button>
      }
    >
      <FieldRow>
        <DateField
          label={words.day}
          required
          value={day}
          onChange={setDay}
          parse={(text) => readTypedDay(text, { startDate: `${year}-01-01`, endDate: `${year}-12-31` }, today) ?? undefined}
          format={written}
          unreadable={forms.unreadableDay}
          calendarLabel={forms.openCalendar}
          error={form.sentence('day')}
        />
        <TextField
          label={words.name}
          required
          value={name}
          onChange={setName}
          placeholder={words.nameExample}
          maxLength={200}
          error={form.sentence('name')}
        />
      </FieldRow>
      <SegmentedControl
        label={words.whatItIs}
        value={what}
        onChange={setWhat}
        segments={[
          { value: 'off', label: words.isOff },
          { value: 'work', label: words.isWorkday },
        ]}
      />
    </Form>
  )
}
