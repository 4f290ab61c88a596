import { useCallback } from 'react'
import type { Day } from '#domain/day.ts'
import { weekday } from '#domain/day.ts'

/** Whether nobody works on a day. */
export function useDaysOff(): (day: Day) => boolean {
  return useCallback((day) => weekday(day) === 0 || weekday(day) === 6, [])
}
