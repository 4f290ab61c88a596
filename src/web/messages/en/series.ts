import type { Messages } from '../zh.ts'
import { plural } from './plural.ts'

export const series: Messages['series'] = {
  add: 'Recurring task',
  newTitle: 'Add a recurring task',
  example: 'Daily post',
  wholeCampaign: 'Whole campaign',
  repeats: 'Repeats',
  kinds: { daily: 'Every day', workdays: 'On workdays', weekly: 'Weekly', interval: 'Every few days', monthly: 'Monthly' },
  everyDays: 'Every how many days',
  monthDay: 'Day of the month',
  onWeekdays: 'On',
  weekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  from: 'From',
  to: 'To',
  comesTo: (count, first, last) => `${plural(count, 'task')}, ${first} – ${last}`,
  more: (count) => `and ${plural(count, 'more day')}`,
  create: (count) => `Make ${plural(count, 'task')}`,
  created: (name, count) => `Added “${name}” ${plural(count, 'time')}.`,
  title: 'Recurring task',
  place: (at, all) => `${at} of ${all}`,
  change: 'Change series',
  remove: 'Remove series',
  scope: 'Which',
  scopes: { one: 'Only this one', following: 'This and later open ones', notStarted: 'All that have not started' },
  changed: (count) => `Changed ${count}.`,
  removed: (count) => `Removed ${count}.`,
}
