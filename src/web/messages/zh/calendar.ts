const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']
const monthDay = (day: string) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`
const weekdayOf = (day: string) => weekdays[(new Date(day).getUTCDay() + 6) % 7]!

export const calendar = {
  empty: '日历里还没有内容',
  emptySentence: '先在跟踪表里添加任务并填写计划起止，或在活动设置里添加关键节点。',
  span: '显示范围',
  spans: { month: '月', week: '周' },
  month: (year: number, month: number) => `${year}年${month}月`,
  previousMonth: '上个月',
  nextMonth: '下个月',
  previousWeek: '上一周',
  nextWeek: '下一周',
  today: '今天',
  weekdays,
  monthDay,
  weekOf: (monday: string) => `${monthDay(monday)}起的一周`,
  dayLabel: (day: string) => `${monthDay(day)} ${weekdayOf(day)}`,
  dayCount: (day: string, count: number) => `${monthDay(day)} ${weekdayOf(day)}，${count} 项`,
  more: (count: number) => `+${count} 项`,
  worked: '班',
  nothing: '没有安排',
  nothingInMonth: '这段时间没有安排',
  unplanned: (count: number) => `另有 ${count} 项未排期，不在日历里。`,
  why: { milestone: '节点', due: '到期', starts: '开始', runs: '进行中' },
}
