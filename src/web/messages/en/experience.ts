import { plural } from './plural.ts'
import type { experience as zh } from '../zh/experience.ts'

export const experience: typeof zh = {
  title: 'What usually goes late in these',
  from: (campaigns, tasks) => `From ${plural(campaigns, 'campaign')} of the kind that are over, ${plural(tasks, 'task')}`,
  none: 'No campaign of this kind is over yet',
  noneHelp: 'Once one is over or archived, this shows which tasks are often late and how long they really took.',
  allOnTime: 'Everything was on time in the campaigns of this kind that are over.',
  late: (late, all) => `late ${late} of ${all} times`,
  daysLate: (days) => `by ${plural(days, 'day')} (median)`,
  durations: (planned, actual) => `planned ${plural(planned, 'day')}, took ${actual}`,
  few: (cases) => `only ${plural(cases, 'case')}`,
  because: (reasons) => `Why: ${reasons}`,
  usual: 'Tasks like this one',
  short: (actual, planned) =>
    `Tasks like this one took ${plural(actual, 'day')} (median); ${plural(planned, 'day')} planned here.`,
  cases: (tasks, campaigns) => `${plural(tasks, 'task')} of ${plural(campaigns, 'campaign')}`,
  shortOnes: 'Tasks planned shorter than such tasks took',
}
