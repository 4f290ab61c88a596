import type { Day } from '#domain/day.ts'
import { useFormats } from '../formats.ts'
import { useMessages } from '../messages/MessagesProvider.tsx'
import { readTypedDay } from '../plan/typedDay.ts'
import { DateField } from '../ui/fields/DateField.tsx'
import { useSession } from './SessionProvider.tsx'

interface DayFieldProps {
  label: string
  labelHidden?: boolean
  hint?: string
  placeholder?: string
  error?: string | undefined
  required?: boolean
  value: Day | null
  onChange: (day: Day | null) => void
  min?: Day | undefined
}

/** A day outside any one campaign, typed in any form that people use; without a year it is of this year. */
export function DayField(props: DayFieldProps) {
  const { forms } = useMessages()
  const { today } = useSession()
  const formats = useFormats()
  return (
    <DateField
      {...props}
      parse={(text) => readTypedDay(text, noPeriod, today) ?? undefined}
      format={formats.day}
      unreadable={forms.unreadableDay}
      calendarLabel={forms.openCalendar}
    />
  )
}

const noPeriod = { startDate: null, endDate: null }
