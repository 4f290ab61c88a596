import type { Messages } from '../zh.ts'

export const timeMachine: Messages['timeMachine'] = {
  title: 'Look back at a day',
  day: 'Which day',
  past: 'That day',
  now: 'Today',
  sum: (completed, total, late, percent) => `${completed}/${total} done · ${late} late · ${percent}% in all`,
  kpis: 'KPIs',
  plan: 'Goals, milestones and phases',
  tasks: 'Tasks',
  what: 'Since that day',
  noValue: 'no value yet',
  pace: (percent) => `${percent} of where it should be`,
  notThere: 'not there yet',
  gone: 'removed',
  same: 'Nothing has changed since that day',
}
