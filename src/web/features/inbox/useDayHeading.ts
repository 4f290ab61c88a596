import type { Day } from '#domain/day.ts'
import { daysBetween } from '#domain/day.ts'
import { useFormats } from '../../formats.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { useSession } from '../../session/SessionProvider.tsx'

/** 今天, 昨天, 6月5日. */
export function useDayHeading(): (day: Day) => string {
  const { inbox: words } = useMessages()
  const { today } = useSession()
  const formats = useFormats()
  return (day) => {
    const ago = daysBetween(day, today)
    return ago === 0 ? words.today : ago === 1 ? words.yesterday : formats.day(day)
  }
}
