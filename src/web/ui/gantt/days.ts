const millisecondsPerDay = 86_400_000

/** Days counted from a fixed one, so that lengths are differences. */
export type DayNumber = number

/** `2024-06-08` as a number. */
export function numberOf(day: string): DayNumber {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / millisecondsPerDay
}

export function dayOf(number: DayNumber): string {
  return new Date(number * millisecondsPerDay).toISOString().slice(0, 10)
}

/** 0 Monday … 6 Sunday. */
export function weekdayOf(number: DayNumber): number {
  return (((number + 3) % 7) + 7) % 7
}

export function partsOf(number: DayNumber): { year: number; month: number; date: number } {
  const day = new Date(number * millisecondsPerDay)
  return { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, date: day.getUTCDate() }
}

export function monthStart(number: DayNumber): DayNumber {
  return number - partsOf(number).date + 1
}

export function nextMonth(number: DayNumber): DayNumber {
  return monthStart(monthStart(number) + 31)
}
