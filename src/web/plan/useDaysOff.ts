import { useCallback } from 'react'
import type { Day } from '#domain/day.ts'
import { dayNumber, weekday } from '#domain/day.ts'
import { useWorkCalendar } from './useSchedule.ts'

export interface DaysOff {
  /** Whether nobody works on a day in this campaign; one that runs through weekends still has them shown. */
  isOff: (day: Day) => boolean
  /** What a day is called that is not what its weekday says: 端午节, or a weekend day that is worked. */
  nameOf: (day: Day) => string | undefined
}

export function useDaysOff(): DaysOff {
  const { calendar, named } = useWorkCalendar()
  const isOff = useCallback(
    (day: Day) => {
      const known = named.get(day)
      if (known) return !known.isWorkday
      return !calendar.isWorkday(dayNumber(day)) || weekday(day) === 0 || weekday(day) === 6
    },
    [calendar, named],
  )
  const nameOf = useCallback((day: Day) => named.get(day)?.name, [named])
  return { isOff, nameOf }
}
