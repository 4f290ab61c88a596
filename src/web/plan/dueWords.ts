import type { Day } from '#domain/day.ts'
import { daysBetween } from '#domain/day.ts'
import type { Task } from '#domain/task.ts'
import type { Messages } from '../messages/zh.ts'

/** 今天, 明天, 3 天后, 晚 1 天. */
export function dueWords({ plannedFinish }: Pick<Task, 'plannedFinish'>, today: Day, words: Messages): string {
  if (!plannedFinish) return words.sheet.unplanned
  const days = daysBetween(today, plannedFinish)
  if (days < 0) return words.fields.late(-days)
  return days === 0 ? words.today.dueToday : days === 1 ? words.today.dueTomorrow : words.today.dueIn(days)
}
