/** Enough of a day's notation to try the field: 6.1, 6月1日, 2024-06-01. */
export function parseDay(text: string): string | undefined {
  const found = /^(?:(\d{4})[年./-])?(\d{1,2})[月./-](\d{1,2})日?$/.exec(text.trim())
  if (!found) return undefined
  const [year = '2024', month = '', day = ''] = found.slice(1)
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

export function formatDay(day: string): string {
  const [, month, date] = day.split('-')
  return `${Number(month)}.${Number(date)}`
}
