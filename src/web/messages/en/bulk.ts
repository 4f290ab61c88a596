import type { Messages } from '../zh.ts'
import { plural } from './plural.ts'

export const bulk: Messages['bulk'] = {
  selected: (count) => `${count} selected`,
  change: 'Change together',
  title: (count) => `Change ${plural(count, 'task')}`,
  what: 'What to change',
  kinds: {
    ownerId: 'Owner',
    phaseId: 'Phase',
    status: 'Status',
    shift: 'Move planned dates',
    addCollaborator: 'Add collaborator',
    reviewerId: 'Reviewer',
    remove: 'Remove',
  },
  choose: 'Please choose',
  chooseFirst: 'Please choose what it should become.',
  noPhase: 'In no phase',
  days: 'By how many days',
  shiftHint: 'Negative is earlier; tasks without planned dates stay.',
  changeThese: (count) => `Change these ${count}`,
  removeThese: (count) => `Remove these ${count}`,
  changed: (count) => `Changed ${plural(count, 'task')}.`,
  notChanged: (count) => `${count} were not changed`,
  gone: '(a removed task)',
  others: (count) => `And ${count} more.`,
}
