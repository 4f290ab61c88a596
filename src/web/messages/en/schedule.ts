import type { Messages } from '../zh.ts'

const days = (count: number) => `${count} ${count === 1 ? 'day' : 'days'}`

export const schedule: Messages['schedule'] = {
  title: 'Links',
  predecessors: 'Waits for',
  successors: 'Waited for by',
  add: 'Add a task to wait for',
  addPlaceholder: 'Row number or name',
  noMatch: 'There is no such task',
  remove: (task) => `Wait for “${task}” no longer`,
  kind: (task) => `Relation to “${task}”`,
  kinds: { FS: 'Starts after it', SS: 'Starts with it', FF: 'Ends with it', SF: 'Ends after it starts' },
  lag: (task) => `Lag behind “${task}”`,
  unit: (task) => `Unit of the lag behind “${task}”`,
  units: { day: 'days', workday: 'workdays' },
  unreadableLag: 'Please give a whole number; negative means overlap',
  pinned: 'Dates pinned: they stay when what comes before slips',
  noMilestone: 'Leads to no milestone',
  float: 'Float',
  critical: 'On the critical path: a day late here is a day late after it',
  floatDays: (count) => `May be ${days(count)} late without moving anything`,
  behind: (count) => `Makes what follows ${days(count)} late already`,
  countsDaysOffHint:
    'Unticked, delays, lags and lengths count workdays alone: neither weekends, public holidays nor the workspace’s days off.',
  calendar: 'Work calendar',
  calendarSentence:
    'Weekends, Chinese public holidays and the weekends worked for them are known; add the days that your workspace has off or works. Whether days off count is said in each campaign’s settings.',
  knownUntil: (day) => `Public holidays are known until ${day}.`,
  day: 'Day',
  name: 'Name',
  isOff: 'Off',
  isWorkday: 'Worked',
  whatItIs: 'This day is',
  addDay: 'Add the day',
  noDays: 'No days of your own yet.',
  removeDay: (name) => `Remove “${name}”`,
  nameExample: 'e.g. company outing',
}
