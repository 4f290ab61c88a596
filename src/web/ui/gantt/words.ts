import type { DayNumber } from './days.ts'
import { partsOf, weekdayOf } from './days.ts'
import type { Tick } from './ticks.ts'
import type { Zoom } from './scale.ts'

/** How the heading of the chart writes days. */
export interface GanttWords {
  upper(tick: Tick, zoom: Zoom): string
  lower(tick: Tick, zoom: Zoom): string
  weekday(day: DayNumber): string
  /** A day in a sentence. */
  day(day: DayNumber): string
  span(start: DayNumber, finish: DayNumber): string
  today: string
  /** Announced when a link is chosen by key. */
  chosenLink(label: string): string
  noLinks: string
  readOnly: string
  timeline: string
}

const weekdaysZh = ['一', '二', '三', '四', '五', '六', '日']
const dayZh = (day: DayNumber) => `${partsOf(day).month}月${partsOf(day).date}日`

export const ganttWordsZh: GanttWords = {
  upper: ({ from }, zoom) => (zoom === 'month' ? `${partsOf(from).year}年` : `${partsOf(from).year}年${partsOf(from).month}月`),
  lower: ({ from }, zoom) => {
    const { month, date } = partsOf(from)
    return zoom === 'month' ? `${month}月` : zoom === 'week' ? `${month}.${date}` : String(date)
  },
  weekday: (day) => weekdaysZh[weekdayOf(day)]!,
  day: dayZh,
  span: (start, finish) => `${dayZh(start)} – ${dayZh(finish)} · ${finish - start + 1} 天`,
  today: '今天',
  chosenLink: (label) => `已选中依赖：${label}。按 Delete 删除。`,
  noLinks: '这一行没有依赖。',
  readOnly: '您不能改这一行的计划日期。',
  timeline: '时间轴',
}

const monthsEn = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const weekdaysEn = ['M', 'T', 'W', 'T', 'F', 'S', 'S']
const dayEn = (day: DayNumber) => `${monthsEn[partsOf(day).month - 1]} ${partsOf(day).date}`

export const ganttWordsEn: GanttWords = {
  upper: ({ from }, zoom) => {
    const { year, month } = partsOf(from)
    return zoom === 'month' ? String(year) : `${monthsEn[month - 1]} ${year}`
  },
  lower: ({ from }, zoom) => {
    const { month, date } = partsOf(from)
    return zoom === 'month' ? monthsEn[month - 1]! : zoom === 'week' ? `${monthsEn[month - 1]} ${date}` : String(date)
  },
  weekday: (day) => weekdaysEn[weekdayOf(day)]!,
  day: dayEn,
  span: (start, finish) => `${dayEn(start)} – ${dayEn(finish)} · ${finish - start + 1} d`,
  today: 'Today',
  chosenLink: (label) => `Dependency chosen: ${label}. Delete removes it.`,
  noLinks: 'This line has no dependencies.',
  readOnly: 'You may not change the plan of this line.',
  timeline: 'Timeline',
}
