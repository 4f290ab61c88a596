import type { Messages } from '../zh.ts'
import { plural } from './plural.ts'

export const board: Messages['board'] = {
  title: 'Board',
  by: 'Columns',
  byStatus: 'By status',
  byOwner: 'By owner',
  empty: 'No tasks yet',
  emptySentence: 'Add tasks in the sheet first; they will stand here by status.',
  none: 'No tasks',
  noOwner: 'No owner',
  moveTo: 'Move to…',
  moveNamed: (name) => `Move “${name}”`,
  moved: (name, column) => `“${name}” moved to ${column}.`,
  inHand: (count) => `${count} in hand`,
  many: 'many',
  others: (count) => plural(count, 'other'),
}
