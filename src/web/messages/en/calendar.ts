import type { Messages } from '../zh.ts'

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const monthDay = (day: string) => `${months[Number(day.slice(5, 7)) - 1]} ${Number(day.slice(8))}`
const weekdayOf = (day: string) => weekdays[(new Date(day).getUTCDay() + 6) % 7]!

export const calendar: Messages['calendar'] = {
  empty: 'Nothing in the calendar yet',
  emptySentence: 'Add tasks with planned dates in the sheet, or milestones in the campaign’s settings.',
  span: 'Shown',
  spans: { month: 'Month', week: 'Week' },
  month: (year, month) => `${months[month - 1]} ${year}`,
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  previousWeek: 'Previous week',
  nextWeek: 'Next week',
  today: 'Today',
  weekdays,
  monthDay,
  weekOf: (monday) => `Week from ${monthDay(monday)}`,
  dayLabel: (day) => `${weekdayOf(day)}, ${monthDay(day)}`,
  dayCount: (day, count) => `${weekdayOf(day)}, ${monthDay(day)}: ${count} ${count === 1 ? 'entry' : 'entries'}`,
  more: (count) => `+${count} more`,
  worked: 'worked',
  nothing: 'Nothing planned',
  nothingInMonth: 'Nothing planned in this time',
  unplanned: (count) => `${count} without dates ${count === 1 ? 'is' : 'are'} not in the calendar.`,
  why: { milestone: 'milestone', due: 'due', starts: 'starts', runs: 'under way' },
}
