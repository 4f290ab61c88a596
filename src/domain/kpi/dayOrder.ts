import { daysBetween, type Day } from '#domain/day.ts'
import type { DayCell, DayOrder } from './dayCell.ts'

/**
 * Whether 6/1/2024 is 6 January or 1 June, decided from the whole column: by a day that only one order allows, otherwise by the order in
 * which the days follow each other without holes. `mixed` where both are proven, `ask` where neither is.
 */
export function dayOrderOf(column: readonly DayCell[]): DayOrder | 'mixed' | 'ask' {
  const either = column.flatMap((cell) => (cell.kind === 'either' ? cell : []))
  const [onlyDmy, onlyMdy] = [either.some(({ mdy }) => mdy === null), either.some(({ dmy }) => dmy === null)]
  if (onlyDmy && onlyMdy) return 'mixed'
  if (onlyDmy) return 'dmy'
  if (onlyMdy) return 'mdy'
  if (either.every(({ dmy, mdy }) => dmy === mdy)) return 'mdy'
  const [dmy, mdy] = [steadiness(either.flatMap((cell) => cell.dmy ?? [])), steadiness(either.flatMap((cell) => cell.mdy ?? []))]
  if (dmy >= steady && mdy < unsteady) return 'dmy'
  if (mdy >= steady && dmy < unsteady) return 'mdy'
  return 'ask'
}

const steady = 0.8
const unsteady = 0.5
const fewestSteps = 3

/** The part of the steps from one of the column's days to the next that are a day long; 0 where there are too few to tell. */
function steadiness(days: Day[]): number {
  const sorted = [...new Set(days)].toSorted()
  const steps = sorted.slice(1).map((day, i) => daysBetween(sorted[i]!, day))
  return steps.length < fewestSteps ? 0 : steps.filter((step) => step === 1).length / steps.length
}
