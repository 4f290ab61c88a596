import type { Messages } from '../zh.ts'

export const copy: Messages['copy'] = {
  copy: 'Copy',
  what: 'Goals, milestones, phases, tasks, their links and checklists are copied; progress, actual dates, comments and files are not.',
  whatOfPhase:
    'The phase, its tasks, the links between them and their checklists are copied; progress, actual dates, comments and files are not.',
  name: 'Name',
  anchor: 'By which day',
  newDay: 'New date',
  keepsWorkdays: 'Move by workdays',
  keepsWorkdaysHint: 'Distances stay the same in workdays, and nothing falls on a day off.',
  keepsOwners: 'Keep owners, collaborators and reviewers',
  campaign: 'Copy campaign',
  campaignSentence: 'Start a new campaign from this plan, on other days.',
  phase: (name) => `Copy phase “${name}”`,
  phaseTitle: 'Copy phase',
  copyOf: (name) => `${name} (copy)`,
  copied: (name) => `Copied as “${name}”.`,
  needsDay: 'Please give the campaign a start date first, or a milestone its day.',
}
