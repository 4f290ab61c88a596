/** A place on the horizontal axis with its words. */
export interface Tick {
  x: number
  label: string
}

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const dayLength = 86_400_000
const steps = [1, 2, 5, 7, 10, 14, 28, 56, 91, 182, 364]

/** Ticks for `count` days from `first` (YYYY-MM-DD, x = 0), as many as `width` has room for; the month where it begins or changes. */
export function dayTicks(first: string, count: number, width: number, style: 'zh' | 'en'): Tick[] {
  const room = Math.max(1, Math.floor(width / (style === 'zh' ? 52 : 56)))
  const step = steps.find((days) => count / days <= room) ?? Math.ceil(count / room)
  let month = -1
  return Array.from({ length: Math.ceil(count / step) }, (_, i) => {
    const date = new Date(Date.parse(first) + i * step * dayLength)
    const isNew = date.getUTCMonth() !== month
    month = date.getUTCMonth()
    return { x: i * step, label: dayLabel(date, isNew, style) }
  })
}

/** Ticks of one day in minutes (x = 0 at midnight), at whole hours. */
export function minuteTicks(from: number, to: number, width: number): Tick[] {
  const room = Math.max(1, Math.floor(width / 64))
  const hours = [1, 2, 3, 4, 6, 12, 24].find((step) => (to - from) / 60 / step <= room) ?? 24
  const first = Math.ceil(from / 60 / hours) * hours
  const ticks: Tick[] = []
  for (let hour = first; hour * 60 <= to; hour += hours)
    ticks.push({ x: hour * 60, label: `${String(hour).padStart(2, '0')}:00` })
  return ticks
}

function dayLabel(date: Date, withMonth: boolean, style: 'zh' | 'en'): string {
  const [month, day] = [date.getUTCMonth(), date.getUTCDate()]
  if (style === 'zh') return withMonth ? `${month + 1}月${day}日` : String(day)
  return withMonth ? `${monthNames[month]} ${day}` : String(day)
}

/** How wide a text will be, near enough to leave room for it: a document has no screen to measure on. */
export function textWidth(text: string, size: number): number {
  let ems = 0
  for (const char of text) ems += char.charCodeAt(0) > 0x2e7f ? 1 : /[.,:'·|il ]/.test(char) ? 0.3 : 0.58
  return ems * size
}

/** Positions as near to the wished ones as they can be without standing closer than `distance`, within `low`–`high`. In the order given. */
export function spread(wished: readonly number[], distance: number, low: number, high: number): number[] {
  const order = Array.from(wished.keys()).toSorted((a, b) => wished[a]! - wished[b]!)
  const placed: number[] = []
  for (const i of order) placed.push(Math.max(wished[i]!, (placed.at(-1) ?? low - distance) + distance))
  for (let k = placed.length - 1, most = high; k >= 0; k--, most = placed[k + 1]! - distance)
    placed[k] = Math.min(placed[k]!, most)
  const result = [...wished]
  order.forEach((i, k) => (result[i] = placed[k]!))
  return result
}
