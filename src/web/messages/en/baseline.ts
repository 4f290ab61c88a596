import type { Messages } from '../zh.ts'
import { plural } from './plural.ts'

export const baseline: Messages['baseline'] = {
  title: 'Baselines',
  none: 'The plan is not frozen yet. Once it is, lateness and changed goals are counted against the plan of that moment.',
  number: (number) => `Baseline ${number}`,
  inForce: 'In force',
  frozenBy: (day, name) => (name ? `${day} · ${name}` : day),
  freeze: 'Freeze the baseline',
  freezeAgain: 'Freeze again',
  freezeTitle: (number) => `Freeze the plan of now as baseline ${number}`,
  freezeSentence:
    'Names, owners, dates and targets of goals, milestones, phases and tasks are kept as they are. It can be undone.',
  freezeAgainSentence: (number) =>
    `Variance is counted against baseline ${number} from now on; earlier baselines can still be compared.`,
  note: 'Note',
  noteHint: 'For example: as approved on 10 May',
  reason: 'Why it is frozen again',
  frozen: (number) => `Frozen as baseline ${number}.`,
  compare: 'Compare with today',
  compareShort: 'Compare',
  timeMachine: 'Look back at a day',
  variance: (later, days, earlier) =>
    [
      later > 0 && `${plural(later, 'task')} later than the baseline, by up to ${plural(days, 'day')}`,
      earlier > 0 && `${earlier} earlier`,
    ]
      .filter(Boolean)
      .join('; ') || 'Every task is as in the baseline',
  screen: 'Compare baselines',
  from: 'From',
  to: 'To',
  today: 'The plan of today',
  same: 'No difference',
  sameSentence: 'Goals, milestones, phases and tasks are the same in both.',
  summary: (added, removed, changed) =>
    [added > 0 && `${added} added`, removed > 0 && `${removed} removed`, changed > 0 && `${changed} changed`]
      .filter(Boolean)
      .join(' · '),
  shift: (later, earlier) => [later > 0 && `${later} later`, earlier > 0 && `${earlier} earlier`].filter(Boolean).join(', '),
  kind: { added: 'Added', removed: 'Removed or cancelled', changed: 'Changed' },
  noun: { goal: 'Goals', milestone: 'Milestones', phase: 'Phases', task: 'Tasks' },
  what: 'What',
  was: 'From → to',
  empty: 'empty',
  onlyLead: 'Only a campaign lead can freeze the baseline.',
  toOverview: 'Back to the overview',
}
